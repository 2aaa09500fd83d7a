namespace CchcLive.Journal.Quarantine;

/// <summary>How many inputs of one source broke one rule.</summary>
/// <param name="Source">The source.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Open">Inputs nobody has dealt with.</param>
/// <param name="Resent">Inputs sent again and accepted.</param>
/// <param name="Discarded">Inputs set aside.</param>
/// <param name="Seen">How many times the inputs were seen in all, repetitions included.</param>
public sealed record QuarantineCount(string Source, string Rule, long Open, long Resent, long Discarded, long Seen);
