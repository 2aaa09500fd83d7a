using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Any order, any repetition, any split into batches: the same dossiers and the same counters.</summary>
public class OrderTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void Any_order_and_repetition_gives_the_same_dossiers_and_counters(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(60);
        var now = histories.Instant();
        var expected = ShardOf.Events(events, now);
        for (var n = 0; n < 3; n++)
        {
            var sent = histories.Resent(events);
            var shard = ShardOf.Events(sent, now);
            Assert.Empty(shard.Recount());
            Assert.Equal(ShardText.Live(expected), ShardText.Live(shard));
            var (from, at) = (now - 40 * TimeSpan.TicksPerDay, now);
            Assert.Equal(ShardText.Scans(expected, from, at), ShardText.Scans(shard, from, at));
            Assert.Equal((expected.Count, expected.Orphans, expected.EventCount), (shard.Count, shard.Orphans, shard.EventCount));
            foreach (var code in events.Select(e => e.Code).Distinct())
                Assert.Equal(DossierText.Of(expected.Find(code)!), DossierText.Of(shard.Find(code)!));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Any_split_into_batches_admits_and_counts_the_same(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Resent(histories.Dossiers(50));
        var now = histories.Instant();
        var expected = ShardOf.Events(events, now);
        for (var n = 0; n < 4; n++)
        {
            var shard = new DossierShard(World.Rules, ShippedRules.Report06, now);
            for (var at = 0; at < events.Count;)
            {
                var batch = events.GetRange(at, Math.Min(events.Count - at, 1 + histories.Next(40)));
                at += batch.Count;
                var admissions = shard.Admit(batch);
                var accepted = batch.Where((_, i) => admissions[i] is Admission.Accepted or Admission.Reasserted).ToList();
                shard.Apply(EventBatch.Decode(EventBatch.Encode(accepted)));
            }

            Assert.Empty(shard.Recount());
            Assert.Equal(ShardText.Live(expected), ShardText.Live(shard));
            Assert.Equal(expected.EventCount, shard.EventCount);
        }
    }

    [Fact]
    public void The_state_in_the_shard_is_the_fold_of_the_events_by_themselves()
    {
        var histories = new RandomHistories(23);
        var events = histories.Dossiers(150);
        var shard = ShardOf.Events(histories.Shuffled(events), histories.Instant());
        foreach (var dossier in ShardOf.Folded(events)) Assert.Equal(DossierText.Of(dossier), DossierText.Of(shard.Find(dossier.Code)!));
        foreach (var group in events.GroupBy(e => e.Code)) Assert.Equal(group.OrderBy(e => e, EventOrder.Instance), shard.EventsOf(group.Key).Order(EventOrder.Instance));
    }
}
