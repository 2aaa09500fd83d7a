namespace CchcLive.Domain.Counting;

/// <summary>At what precision an end is compared with a due date (D§3.10 OnTimePrecision).</summary>
public enum OnTimePrecision : byte
{
    /// <summary>Late from the opening of the first working day after the due date.</summary>
    Day = 0,
    /// <summary>Late after the due instant.</summary>
    Instant = 1,
}

/// <summary>Which moment ends the clock (D§3.10 EndMoment).</summary>
public enum EndMoment : byte
{
    /// <summary>Đã xử lý xong.</summary>
    Completed = 0,
    /// <summary>Đã trả kết quả.</summary>
    Returned = 1,
}

/// <summary>Which due date counts (D§3.10 DueUsed).</summary>
public enum DueUsed : byte
{
    /// <summary>The lawful one: an apology cures nothing.</summary>
    Original = 0,
    /// <summary>The promised one after the one re-appointment, where there is one.</summary>
    Current = 1,
}

/// <summary>How refused, withdrawn and stopped dossiers count (D§3.10 NegativeEndCountsAs).</summary>
public enum NegativeEnd : byte
{
    /// <summary>Like any other end: by the due date.</summary>
    ByDue = 0,
    /// <summary>Always as on time (form 06, note under col. 9).</summary>
    OnDay = 1,
    /// <summary>In no column at all.</summary>
    Excluded = 2,
}

/// <summary>How a dossier without a due date counts (D§3.10 MissingDueDate).</summary>
public enum MissingDue : byte
{
    /// <summary>In its own column, "chưa rõ hạn".</summary>
    Unknown = 0,
    /// <summary>As on time: seen in practice, inflates the rate.</summary>
    OnTime = 1,
}

/// <summary>How a dossier that waits for its applicant counts (D§3.10 WaitingCountsAs).</summary>
public enum Waiting : byte
{
    /// <summary>Open and within time, if the wait began in time.</summary>
    WithinTime = 0,
    /// <summary>In no column while it waits.</summary>
    Excluded = 1,
}

/// <summary>What an on-time percentage is a percentage of.</summary>
public enum RateBase : byte
{
    /// <summary>Of the dossiers processed in the period (form 06: (8 + 9) ÷ (7 − U)).</summary>
    Processed = 0,
    /// <summary>Of all dossiers to handle (766, component 2.1: (8 + 9 + 12) ÷ (7 + 11 − U − V)).</summary>
    ToHandle = 1,
}
