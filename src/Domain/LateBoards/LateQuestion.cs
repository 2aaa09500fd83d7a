using CchcLive.Domain.Shards;

namespace CchcLive.Domain.LateBoards;

/// <summary>A question for the late board: the dossiers that are open and late at its instant of judgement, and those that ended late in its period.</summary>
/// <param name="Of">Of which dossiers; its dimension does not matter.</param>
/// <param name="Filter">Which of them are wanted.</param>
/// <param name="Order">In which order they are listed.</param>
/// <param name="Most">At most so many are listed; all are counted.</param>
public sealed record LateQuestion(ScanQuery Of, LateFilter Filter, LateOrder Order, int Most)
{
    /// <summary>
    /// True to tell apologies, explanations and verdicts as of all that is known, also where lateness is judged at the end of a period that is over: they come after it, and
    /// so a publication tells them too. False to tell them as of the same instant.
    /// </summary>
    public bool IsToldNow { get; init; }
}
