using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;

namespace CchcLive.Dashboard.Boards;

/// <summary>
/// The columns as screens know them: those of the boards and, last, the two numbers of the month's on-time share, which follow from the others
/// by the counting rule.
/// </summary>
public static class ScreenColumns
{
    /// <summary>Numerator of the month's on-time share.</summary>
    public const string RatePart = "month.onTime";

    /// <summary>Its denominator.</summary>
    public const string RateWhole = "month.judged";

    private static readonly Dictionary<string, int> Places =
        Ids().Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);

    /// <summary>Their stable ids, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Ids()];

    /// <summary>The place of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public static int PlaceOf(string id) => Places[id];

    /// <summary>One number per screen column.</summary>
    /// <param name="values">One number per board column.</param>
    /// <param name="rule">The rule they were counted by.</param>
    public static long[] Values(long[] values, CountingRule rule)
    {
        var rate = OnTimeRate.From(BoardColumns.MonthRow(values), rule);
        return [.. values, rate.OnTime, rate.Of];
    }

    private static IEnumerable<string> Ids() => BoardColumns.All.Select(column => column.Id).Append(RatePart).Append(RateWhole);
}
