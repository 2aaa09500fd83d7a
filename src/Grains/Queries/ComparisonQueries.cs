using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Sets a month to date beside the same part of the month before: the one place that does.</summary>
public sealed class ComparisonQueries(BoardQueries boards, TimeProvider time)
{
    /// <summary>Compares an area or a unit with itself a month before.</summary>
    /// <param name="id">The area or unit.</param>
    /// <param name="rule">The counting rule's id.</param>
    /// <param name="asOf">The month is that of this instant, up to it; null for now.</param>
    /// <param name="knownAt">Both parts as known at this instant; null for now.</param>
    public async Task<PeriodComparison> ReadAsync(string id, string rule, DateTimeOffset? asOf = null, DateTimeOffset? knownAt = null)
    {
        var reference = await boards.ReferenceAsync(knownAt);
        var calendar = reference.CalendarOf(id) ?? reference.FoldRules.CalendarOf(id);
        var now = knownAt ?? time.GetUtcNow();
        var at = (asOf < now ? asOf.Value : now).UtcTicks;
        var today = calendar.LocalDate(at);
        var part = MonthBefore.Of(calendar, at);
        var month = CountAsync(new DateOnly(today.Year, today.Month, 1), at);
        var before = part is null ? null : CountAsync(part.From, part.At);
        return new PeriodComparison(await month, part, before is null ? null : await before);

        async Task<PeriodFigures?> CountAsync(DateOnly from, long until)
        {
            var query = new BoardQuery(id, from, null, new DateTimeOffset(until, TimeSpan.Zero), rule, UnitRole.Handling, Dimension.None) { KnownAt = knownAt };
            return PeriodFigures.Of(from, until, (await boards.CountAsync(query)).Total, reference.Rules[rule]);
        }
    }
}
