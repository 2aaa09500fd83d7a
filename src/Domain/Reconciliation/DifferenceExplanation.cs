namespace CchcLive.Domain.Reconciliation;

/// <summary>Why a declaration differs from the program, as somebody says.</summary>
/// <param name="Number">Its number in the unit's stream.</param>
/// <param name="Cell">What it explains.</param>
/// <param name="On">The day of the declaration that it explains.</param>
/// <param name="Difference">The difference that it explains; another one it does not.</param>
/// <param name="Cause">Where the fault lies.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record DifferenceExplanation(long Number, CountCell Cell, DateOnly On, long Difference, DifferenceCause Cause, string Text, string By, DateTimeOffset At)
{
    /// <summary>What a leader said to it; null while nobody has.</summary>
    public ExplanationReview? Review { get; init; }
}

/// <summary>What a leader said to an explanation.</summary>
/// <param name="IsAccepted">True if it explains the difference.</param>
/// <param name="Note">What is missing; may be empty where it is accepted.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record ExplanationReview(bool IsAccepted, string Note, string By, DateTimeOffset At);

/// <summary>Where the fault behind a difference lies. The names are journaled.</summary>
public enum DifferenceCause : byte
{
    /// <summary>Chưa cập nhật phần mềm: what was done on paper has not been entered.</summary>
    NotEntered,
    /// <summary>Đồng bộ chậm hoặc thiếu: entered in another system and not arrived here.</summary>
    NotSynced,
    /// <summary>Trạng thái sai ở hệ thống nguồn (D§4.6.4).</summary>
    WrongState,
    /// <summary>Chưa rõ hạn trả.</summary>
    UnknownDue,
    /// <summary>Trùng hồ sơ.</summary>
    Duplicate,
    /// <summary>Đếm hoặc ghi nhầm khi khai.</summary>
    Miscounted,
    /// <summary>Khác: the words say what.</summary>
    Other,
}

/// <summary>Whether a difference is explained.</summary>
public enum ExplanationStanding : byte
{
    /// <summary>Nobody has explained it.</summary>
    None,
    /// <summary>Explained, and nobody has looked at it yet.</summary>
    Filed,
    /// <summary>Explained and accepted.</summary>
    Accepted,
    /// <summary>The explanation was returned.</summary>
    Returned,
    /// <summary>What was explained was another figure, or a difference that has gone since.</summary>
    Outdated,
}
