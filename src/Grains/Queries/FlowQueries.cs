using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Answers how dossiers came in, ended and piled up over a period.</summary>
public sealed class FlowQueries(ShardReader shards, TimeProvider time)
{
    /// <summary>Counts the flow, each shard in one pass over its dossiers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive, or makes more than 2,000 buckets.</exception>
    public async Task<FlowSeries> CountAsync(FlowQuery query)
    {
        var reference = await shards.ReferenceAsync(query.KnownAt);
        var now = (query.KnownAt ?? time.GetUtcNow()).UtcTicks;
        var judged = Judgement.Of(query.AsOf?.UtcTicks ?? now, now);
        var ends = FlowBuckets.Ends(query.From.UtcTicks, Math.Min(query.To.UtcTicks, judged.At), query.Step, ShardReader.CalendarOf(reference, query.Id));
        var parts = ends.Length == 0 ? [] : await AskAsync(query, reference, ends, judged.OccurredBy);
        return new FlowSeries(ends, Sum(part => part.Received), Sum(part => part.Processed), Sum(part => part.ProcessedLate), Sum(part => part.Open), Sum(part => part.OpenLate));

        long[] Sum(Func<FlowResult, long[]> column) => [.. Enumerable.Range(0, ends.Length).Select(bucket => parts.Sum(part => column(part)[bucket]))];
    }

    private Task<FlowResult[]> AskAsync(FlowQuery query, ReferenceData reference, long[] ends, long occurredBy)
    {
        var leaves = reference.LeavesOf(query.Id, reference.TreeDate(query.Id, ShardReader.CalendarOf(reference, query.Id).LocalDate(ends[^1])));
        var request = new ScanRequest(query.Rule, query.From.UtcTicks, ends[^1], occurredBy, query.Role, [.. leaves], Dimension.None).RestrictedTo(query.Only);
        var flow = new FlowRequest(request, ends);
        return shards.AskAllAsync("flow", query.KnownAt, shard => shard.Flow(flow), (shard, then) => ShardAnswers.Flow(shard, flow, then));
    }
}
