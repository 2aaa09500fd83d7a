namespace CchcLive.Domain.Dossiers;

/// <summary>For whom an open dossier waits; independent of whether it is late.</summary>
[Flags]
public enum WaitKinds : byte
{
    /// <summary>For nobody: it is being handled.</summary>
    None = 0,
    /// <summary>Chờ người nộp bổ sung.</summary>
    Applicant = 1,
    /// <summary>Chờ nghĩa vụ tài chính.</summary>
    Finance = 2,
}
