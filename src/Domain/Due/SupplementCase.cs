namespace CchcLive.Domain.Due;

/// <summary>One supplement of one dossier, as far as its due date is concerned. Instants are UTC ticks.</summary>
/// <param name="ReceivedTicks">When the dossier was received.</param>
/// <param name="DueTicks">The lawful due instant before this supplement.</param>
/// <param name="Term">The legal term, 0 or more; null if unknown.</param>
/// <param name="Unit">What the term is counted in; null if unknown (then days are working days).</param>
/// <param name="Mode">How working days are counted.</param>
/// <param name="RequestedTicks">When the supplement was asked.</param>
/// <param name="CompletedTicks">When it was complete.</param>
public readonly record struct SupplementCase(
    long ReceivedTicks, long DueTicks, int? Term, TermUnit? Unit, DayCount Mode, long RequestedTicks, long CompletedTicks);
