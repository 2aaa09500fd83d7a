using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Wall.Ranking;

/// <summary>Puts units in order.</summary>
internal static class Ranks
{
    /// <summary>
    /// By the month's on-time share, the highest first; of equals, who share a rank, the one with more dossiers stands first. Units without data, without
    /// signal or with too few dossiers are not ranked: three dossiers do not make a worst unit, and silence never makes a best one.
    /// </summary>
    /// <param name="rows">The units.</param>
    /// <param name="targets">From how many dossiers on a share is judged.</param>
    /// <param name="before">The same units in the period compared with.</param>
    public static IReadOnlyList<RankedUnit> ByShare(IEnumerable<RowView> rows, OnTimeTargets targets, IEnumerable<RowView> before)
    {
        var then = Ranked(before.Where(row => IsJudged(row, targets)), ShareOf);
        return [.. Ranked(rows.Where(row => IsJudged(row, targets)), ShareOf).Select(pair => new RankedUnit(pair.Value.Row, pair.Value.Rank, then.TryGetValue(pair.Key, out var old) ? old.Rank : null))];
    }

    /// <summary>By how many dossiers are late now, the most first; units without data or signal are not ranked.</summary>
    public static IReadOnlyList<RankedUnit> ByLate(IEnumerable<RowView> rows, IEnumerable<RowView> before)
    {
        var then = Ranked(before.Where(HasSignal), LateOf);
        return [.. Ranked(rows.Where(HasSignal), LateOf).Select(pair => new RankedUnit(pair.Value.Row, pair.Value.Rank, then.TryGetValue(pair.Key, out var old) ? old.Rank : null))];
    }

    /// <summary>Whether a unit's figures are there to be compared.</summary>
    public static bool HasSignal(RowView row) => row.State is not ("none" or "silent");

    private static bool IsJudged(RowView row, OnTimeTargets targets) => HasSignal(row) && Whole(row) >= targets.MinimumCount;

    private static decimal ShareOf(RowView row) => (decimal)(row.Value(ScreenColumns.RatePart) ?? 0) / Math.Max(1, Whole(row));

    private static decimal LateOf(RowView row) => row.Value("now.openLate") ?? 0;

    private static long Whole(RowView row) => row.Value(ScreenColumns.RateWhole) ?? 0;

    /// <summary>In order of rank; kept by unit, for a dictionary that nothing is taken from keeps its order too.</summary>
    private static Dictionary<string, (RowView Row, int Rank)> Ranked(IEnumerable<RowView> rows, Func<RowView, decimal> figure)
    {
        var ordered = rows.OrderByDescending(figure).ThenByDescending(Whole).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return ordered.ToDictionary(row => row.Id, row => (row, 1 + ordered.FindIndex(other => figure(other) == figure(row))), StringComparer.Ordinal);
    }
}
