using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The units of one level by their on-time share: a ward with wards, an office with offices, and only those with enough dossiers (D§8.2).</summary>
/// <param name="Level">The level; see <see cref="UnitLevels"/>.</param>
/// <param name="Ranked">The best first; of equals the one with more dossiers.</param>
/// <param name="Few">How many units of the level have too few dossiers to be ranked.</param>
internal sealed record UnitRanking(string Level, IReadOnlyList<(string Unit, Figures Figures)> Ranked, int Few)
{
    /// <summary>A share of fewer dossiers ranks nobody: a setting, no law (D§8.2).</summary>
    public const int MinimumCount = 10;

    /// <summary>In a level of fewer units nobody is first or last.</summary>
    public const int FewestUnits = 4;

    /// <summary>The levels of an order's units that are large enough, the one with the most units first.</summary>
    /// <param name="order">The report.</param>
    /// <param name="of">The figures of a unit.</param>
    public static IReadOnlyList<UnitRanking> Of(ReportOrder order, Func<string, Figures> of) =>
    [
        .. order.Units.GroupBy(unit => UnitLevels.Of(order.Reference.Org.Find(unit)?.Kind ?? ""), StringComparer.Ordinal)
            .Where(level => level.Count() >= FewestUnits).OrderByDescending(level => level.Count()).ThenBy(level => level.Key, StringComparer.Ordinal).Select(level => Of(level.Key, [.. level], order.Rule, of)),
    ];

    /// <summary>What a level is called.</summary>
    public string Name => Level switch { "commune" => "Phường, xã", "office" => "Phòng, ban", "vertical" => "Ngành dọc", _ => "Khác" };

    /// <summary>The last, the worst first; those among the first are not among the last.</summary>
    /// <param name="count">At most so many.</param>
    public IEnumerable<(string Unit, Figures Figures)> Last(int count) => Ranked.Skip(count).Reverse().Take(count);

    private static UnitRanking Of(string level, List<string> units, CountingRule rule, Func<string, Figures> of)
    {
        var ranked = units.Select(unit => (Unit: unit, Figures: of(unit), Rate: OnTimeRate.From(of(unit).Measures, rule))).Where(one => one.Rate.Of >= MinimumCount)
            .OrderByDescending(one => (decimal)one.Rate.OnTime / one.Rate.Of).ThenByDescending(one => one.Rate.Of).ThenBy(one => one.Unit, StringComparer.Ordinal)
            .Select(one => (one.Unit, one.Figures)).ToList();
        return new UnitRanking(level, ranked, units.Count - ranked.Count);
    }
}
