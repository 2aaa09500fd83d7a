namespace CchcLive.Domain.Dossiers;

/// <summary>The three contents that one apology must have (D§3.3): without any of them it counts as missing (D§1 row 4).</summary>
[Flags]
public enum ApologyContents : byte
{
    /// <summary>None of them.</summary>
    None = 0,
    /// <summary>Lời xin lỗi: that it was sent at all.</summary>
    Apology = 1,
    /// <summary>Lý do trễ hạn, as a code or in words.</summary>
    Reason = 2,
    /// <summary>Ngày hẹn trả tiếp theo, later than the lawful due date.</summary>
    NextDate = 4,
    /// <summary>All three.</summary>
    All = Apology | Reason | NextDate,
}
