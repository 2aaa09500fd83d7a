namespace CchcLive.Journal.Writing;

/// <summary>How the commits of a <see cref="JournalWriter"/> go.</summary>
/// <param name="Groups">Transactions so far, failed ones included.</param>
/// <param name="Took">How long they took, added up.</param>
/// <param name="FailuresInARow">Failures since the last success.</param>
/// <param name="Failure">What the last one said, if it failed; else null.</param>
public sealed record JournalCondition(long Groups, TimeSpan Took, int FailuresInARow, string? Failure);
