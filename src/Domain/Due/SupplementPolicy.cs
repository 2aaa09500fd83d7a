namespace CchcLive.Domain.Due;

/// <summary>What a supplement does to the due date (D§3.4; a switch of D§3.10, per procedure).</summary>
public enum SupplementPolicy
{
    /// <summary>The term is counted anew from the completed dossier (NĐ 61/2018 Điều 19.4). The default.</summary>
    Restart = 0,

    /// <summary>What was left of the term when the supplement was asked is counted from its completion.</summary>
    Pause = 1,

    /// <summary>The due date moves by the calendar days from request to completion.</summary>
    ShiftCalendarDays = 2,

    /// <summary>The due date stays.</summary>
    None = 3,
}
