using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Queries;

/// <summary>Answers how dossiers came in, ended and piled up over a period.</summary>
public sealed class FlowQueries(IGrainFactory grains, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>Counts the flow, each shard in one pass over its dossiers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive, or makes more than 2,000 buckets.</exception>
    public async Task<FlowSeries> CountAsync(FlowQuery query)
    {
        var now = time.GetUtcNow().UtcTicks;
        var asOf = Math.Min(query.AsOf?.UtcTicks ?? now, now);
        var ends = FlowBuckets.Ends(query.From.UtcTicks, Math.Min(query.To.UtcTicks, asOf), query.Step, registry.CalendarOf(query.Id));
        var parts = ends.Length == 0 ? [] : await AskAsync(query, ends, asOf < now ? asOf : long.MaxValue);
        return new FlowSeries(ends, Sum(part => part.Received), Sum(part => part.Processed), Sum(part => part.ProcessedLate), Sum(part => part.Open), Sum(part => part.OpenLate));

        long[] Sum(Func<FlowResult, long[]> column) => [.. Enumerable.Range(0, ends.Length).Select(bucket => parts.Sum(part => column(part)[bucket]))];
    }

    private Task<FlowResult[]> AskAsync(FlowQuery query, long[] ends, long occurredBy)
    {
        var reference = registry.Current;
        var leaves = reference.LeavesOf(query.Id, reference.TreeDate(query.Id, registry.CalendarOf(query.Id).LocalDate(ends[^1])));
        var request = new ScanRequest(query.Rule, query.From.UtcTicks, ends[^1], occurredBy, query.Role, [.. leaves], Dimension.None).RestrictedTo(query.Only);
        return Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Flow(new FlowRequest(request, ends))));
    }
}
