using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Wall.Ranking;

/// <summary>The units of one level, ranked.</summary>
/// <param name="Level">The level, as texts name it.</param>
/// <param name="ByShare">By the month's on-time share, the best first.</param>
/// <param name="ByLate">By late dossiers now, the most first.</param>
/// <param name="Few">Those with too few dossiers this month to be ranked by share, the most first.</param>
/// <param name="Silent">Those without data or signal, which are not ranked at all.</param>
public sealed record LevelRanking(string Level, IReadOnlyList<RankedUnit> ByShare, IReadOnlyList<RankedUnit> ByLate, IReadOnlyList<RowView> Few, IReadOnlyList<RowView> Silent)
{
    /// <summary>The levels of an area, the one with the most units first.</summary>
    /// <param name="rows">The units now.</param>
    /// <param name="before">The units in the period compared with; none if there is no such period.</param>
    /// <param name="targets">From how many dossiers on a share is judged.</param>
    public static IReadOnlyList<LevelRanking> Of(IReadOnlyList<RowView> rows, IReadOnlyList<RowView> before, OnTimeTargets targets) =>
    [
        .. rows.GroupBy(row => UnitLevels.Of(row.Kind), StringComparer.Ordinal).OrderByDescending(level => level.Count()).ThenBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => Of(level.Key, [.. level], [.. before.Where(row => UnitLevels.Of(row.Kind) == level.Key)], targets)),
    ];

    private static LevelRanking Of(string level, List<RowView> rows, List<RowView> before, OnTimeTargets targets)
    {
        var byShare = Ranks.ByShare(rows, targets, before);
        var ranked = byShare.Select(unit => unit.Unit.Id).ToHashSet(StringComparer.Ordinal);
        return new LevelRanking(
            level, byShare, Ranks.ByLate(rows, before),
            [.. rows.Where(row => Ranks.HasSignal(row) && !ranked.Contains(row.Id)).OrderByDescending(row => row.Value(ScreenColumns.RateWhole))],
            [.. rows.Where(row => !Ranks.HasSignal(row))]);
    }
}
