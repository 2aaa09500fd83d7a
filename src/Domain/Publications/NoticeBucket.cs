namespace CchcLive.Domain.Publications;

/// <summary>Whether and when the applicant was told of the lateness, with all three contents: apology, reason, next date (D§1 row 5).</summary>
public enum NoticeBucket : byte
{
    /// <summary>No complete apology.</summary>
    None = 0,
    /// <summary>After the due instant.</summary>
    AfterDue = 1,
    /// <summary>By the due instant.</summary>
    BeforeDue = 2,
}
