using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Grains.Reports;

/// <summary>Units by their on-time share. Only units of one level are compared, and only those with enough dossiers (D§8.2).</summary>
/// <param name="Ranked">The best first; of equals the one with more dossiers.</param>
/// <param name="Few">Units of the level with too few dossiers to be ranked.</param>
/// <param name="Kind">The kind of unit that is ranked: the one that most of them are of.</param>
internal sealed record UnitRanking(IReadOnlyList<(string Unit, Figures Figures)> Ranked, int Few, string Kind)
{
    /// <summary>A share of fewer dossiers ranks nobody: a setting, no law (D§8.2).</summary>
    public const int MinimumCount = 10;

    /// <summary>Ranks the units of an order.</summary>
    public static UnitRanking Of(ReportOrder order, IReadOnlyList<KeyValuePair<string, Figures>> rows)
    {
        var figures = rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        var level = order.Units.GroupBy(unit => order.Reference.Org.Find(unit)?.Kind ?? "", StringComparer.Ordinal).MaxBy(kind => kind.Count());
        var all = (level ?? Enumerable.Empty<string>()).Select(unit => (Unit: unit, Figures: figures.GetValueOrDefault(unit) ?? Figures.None)).ToList();
        var ranked = all.Where(one => RateOf(one.Figures, order.Rule).Of >= MinimumCount)
            .OrderByDescending(one => (decimal)RateOf(one.Figures, order.Rule).OnTime / RateOf(one.Figures, order.Rule).Of)
            .ThenByDescending(one => RateOf(one.Figures, order.Rule).Of).ThenBy(one => one.Unit, StringComparer.Ordinal).ToList();
        return new UnitRanking(ranked, all.Count - ranked.Count, level?.Key ?? "");
    }

    /// <summary>The share by which units are ranked.</summary>
    public static OnTimeRate RateOf(Figures figures, CountingRule rule) => OnTimeRate.From(figures.Measures, rule);
}
