using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>The flow gives in every bucket what a plain count of that bucket gives.</summary>
public class FlowTests
{
    [Theory]
    [InlineData(401, false)]
    [InlineData(402, false)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    public void Every_bucket_is_a_plain_count_of_what_is_known_now_judged_at_its_end(int seed, bool occurredBy)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(80);
        var shard = ShardOf.Events(events, histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var query = Query(histories) with { OccurredBy = occurredBy ? histories.Instant() : long.MaxValue };
            query = query with { At = Math.Min(query.At, query.OccurredBy), From = Math.Min(query.From, query.OccurredBy) };
            Assert.Equal(Text(Plain(ShardOf.Folded(events, query.OccurredBy), query)), Text(Of(shard, query)));
        }
    }

    [Theory]
    [InlineData(411)]
    [InlineData(412)]
    public void The_buckets_add_up_to_the_period_and_the_last_one_ends_as_it_does(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(100), histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var query = Query(histories);
            var (flow, row) = (Of(shard, query), shard.Scan(query with { By = Dimension.None }).GetValueOrDefault("", new long[MeasureSet.Size]));
            Assert.Equal(
                (row[(int)Measure.Received], row[(int)Measure.Processed], row[(int)Measure.ProcessedLate], row[(int)Measure.Open], row[(int)Measure.OpenLate]),
                (flow.Received.Sum(), flow.Processed.Sum(), flow.ProcessedLate.Sum(), flow.Open[^1], flow.OpenLate[^1]));
        }
    }

    [Fact]
    public void A_dossier_counts_in_the_buckets_in_which_it_came_turned_late_and_ended()
    {
        var story = new Story().Received("2026-10-05 09:00", Story.DueAt("2026-10-06 17:00")).Then(Domain.Events.Verb.Completed, "2026-10-08 10:00");
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-10-10 09:00"));
        long[] ends = [.. Enumerable.Range(5, 5).Select(day => Vietnam.Ticks($"2026-10-{day:00} 17:00"))];
        var flow = shard.Flow(new ScanQuery(ShippedRules.Report06, Vietnam.Ticks("2026-10-04 17:00"), ends[^1], long.MaxValue, UnitRole.Handling, null, Dimension.None), ends);
        Assert.Equal("1 0 0 0 0|0 0 0 1 0|0 0 0 1 0|1 1 1 0 0|0 0 1 0 0", Text(flow));
    }

    /// <summary>The flow through the query's period in seven buckets or fewer.</summary>
    internal static FlowCounts Of(DossierShard shard, ScanQuery query) => shard.Flow(query, Ends(query));

    internal static string Text(FlowCounts flow) => string.Join('|', new[] { flow.Received, flow.Processed, flow.ProcessedLate, flow.Open, flow.OpenLate }.Select(row => string.Join(' ', row)));

    private static long[] Ends(ScanQuery query) =>
        [.. Enumerable.Range(1, 6).Select(n => query.From + ((query.At - query.From) / 7 * n)).Append(query.At).Distinct().Order()];

    private static FlowCounts Plain(IReadOnlyList<Dossier> dossiers, ScanQuery query)
    {
        var ends = Ends(query);
        var flow = new FlowCounts(query.From, ends);
        for (var i = 0; i < ends.Length; i++)
        {
            var count = new NaiveCount(query.Rule, i == 0 ? query.From : ends[i - 1] + 1, ends[i]);
            foreach (var counts in dossiers.Select(count.Of))
            {
                flow.Received[i] += counts.Contains(Measure.Received) ? 1 : 0;
                flow.Processed[i] += counts.Contains(Measure.Processed) ? 1 : 0;
                flow.ProcessedLate[i] += counts.Contains(Measure.ProcessedLate) ? 1 : 0;
                flow.Open[i] += counts.Contains(Measure.Open) ? 1 : 0;
                flow.OpenLate[i] += counts.Contains(Measure.OpenLate) ? 1 : 0;
            }
        }

        return flow;
    }

    private static ScanQuery Query(RandomHistories histories)
    {
        var (one, other) = (histories.Instant(), histories.Instant());
        return new ScanQuery(
            ShippedRules.All[histories.Next(ShippedRules.All.Count)], Math.Min(one, other), Math.Max(one, other), long.MaxValue, UnitRole.Handling, null, Dimension.None);
    }
}
