namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Contradictions in the events of a dossier (D§4.5). They are derived and listed; they block nothing.
/// The rule id shown to people is the name in kebab case (<see cref="SuspicionRules"/>).
/// </summary>
[Flags]
public enum Suspicions
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Received again without a later recording by the same source, or by another source: the first stands.</summary>
    ReceivedTwice = 1 << 0,
    /// <summary>Ended before it was received; it is ended and judged against its due date all the same.</summary>
    EndBeforeReceipt = 1 << 1,
    /// <summary>Handed over without having been completed.</summary>
    ReturnedBeforeEnd = 1 << 2,
    /// <summary>A supplement arrived that nobody had asked for; nothing changes.</summary>
    SupplementWithoutRequest = 1 << 3,
    /// <summary>Assigned, transferred or put on hold after the end; nothing changes.</summary>
    HandledAfterEnd = 1 << 4,
    /// <summary>More than one re-appointment (NĐ 61/2018 Đ19.9 allows one); the first stands.</summary>
    SecondReappointment = 1 << 5,
    /// <summary>An apology whose next date is not later than the lawful due date.</summary>
    ApologyDateNotLater = 1 << 6,
    /// <summary>Due before it was received.</summary>
    DueBeforeReceipt = 1 << 7,
    /// <summary>Reopened although it had not ended; nothing changes.</summary>
    ReopenedWhileOpen = 1 << 8,
    /// <summary>A correction names an event that has not arrived, or corrects itself in a circle.</summary>
    CorrectionWithoutTarget = 1 << 9,
    /// <summary>A payment was fulfilled that nobody had asked for; nothing changes.</summary>
    PaymentWithoutRequest = 1 << 10,
    /// <summary>A supplement or payment was asked for after the lawful due instant: it cures nothing.</summary>
    WaitAfterDue = 1 << 11,
    /// <summary>A source moved the due date after it had passed; the move cures nothing.</summary>
    DueMovedAfterExpiry = 1 << 12,
    /// <summary>Filed online although its procedure is of level 2, which is not offered online.</summary>
    OnlineAtOfflineLevel = 1 << 13,
    /// <summary>The date the source gave and the one computed from the term differ by more than a day; the source's stands.</summary>
    DueDiffersFromTerm = 1 << 14,
}
