using System.Collections.Concurrent;
using CchcLive.Dashboard.Moments;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Comparison;

/// <summary>Months beside months before, for pages: of now counted once for all who ask within some seconds, of the past each time.</summary>
public sealed class Comparisons(ComparisonQueries queries, OrgRegistry registry, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Task<PeriodComparison> Made)> _ofNow = new(StringComparer.Ordinal);

    /// <summary>An area or a unit beside itself a month before, by the rule of live figures.</summary>
    /// <param name="id">An area or a unit of the org chart.</param>
    /// <param name="moment">The moment of the page.</param>
    public Task<PeriodComparison> ReadAsync(string id, PageMoment moment)
    {
        var rule = registry.Current.Live.Id;
        if (!moment.IsLive) return queries.ReadAsync(id, rule, moment.AsOf, moment.KnownAt);
        var now = clock.GetUtcNow();
        return _ofNow.AddOrUpdate(
            id, _ => Made(), (_, known) => known.Until > now && known.Until - now <= Kept && !known.Made.IsFaulted ? known : Made()).Made;

        (DateTimeOffset Until, Task<PeriodComparison> Made) Made() => (now + Kept, queries.ReadAsync(id, rule));
    }
}
