using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>A shard that comes back from its snapshot counts as if it had never been away.</summary>
public class SnapshotTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(45)]
    public void It_counts_the_same_at_once_and_after_a_time_away(int daysAway)
    {
        var histories = new RandomHistories(201);
        var shard = ShardOf.Events(histories.Dossiers(120), histories.Instant());
        var snapshot = shard.ToSnapshot();
        var now = shard.Now + daysAway * TimeSpan.TicksPerDay;
        shard.AdvanceTo(now);
        var back = DossierShard.FromSnapshot(snapshot, World.Rules, ShippedRules.Report06, now);
        AssertSame(shard, back);
        shard.AdvanceTo(now + 3 * TimeSpan.TicksPerDay);
        back.AdvanceTo(now + 3 * TimeSpan.TicksPerDay);
        AssertSame(shard, back);
    }

    [Fact]
    public void Under_another_calendar_every_dossier_is_folded_again()
    {
        var histories = new RandomHistories(202);
        var events = histories.Dossiers(120);
        var shard = ShardOf.Events(events, histories.Instant());
        WorkingCalendar office = World.Rules.Calendars[2];
        var moved = new FoldRules([office], _ => office, "moved");
        var back = DossierShard.FromSnapshot(shard.ToSnapshot(), moved, ShippedRules.Report06, shard.Now);
        var afresh = new DossierShard(moved, ShippedRules.Report06, shard.Now);
        foreach (var e in events) afresh.Apply(e);
        AssertSame(afresh, back);
        Assert.NotEqual(ShardText.Live(shard), ShardText.Live(back));
    }

    [Fact]
    public void Under_another_live_rule_it_counts_by_that_rule()
    {
        var histories = new RandomHistories(203);
        var events = histories.Dossiers(120);
        var now = histories.Instant();
        var back = DossierShard.FromSnapshot(ShardOf.Events(events, now).ToSnapshot(), World.Rules, ShippedRules.Instant, now);
        Assert.Equal(ShardText.Live(ShardOf.Taking(new DossierShard(World.Rules, ShippedRules.Instant, now), events)), ShardText.Live(back));
        Assert.Empty(back.Recount());
    }

    [Fact]
    public void A_journal_may_be_replayed_onto_it_from_any_earlier_position()
    {
        var histories = new RandomHistories(204);
        var journal = histories.Shuffled(histories.Dossiers(80));
        var now = histories.Instant();
        var whole = ShardOf.Events(journal, now);
        for (var n = 0; n < 5; n++)
        {
            var taken = histories.Next(journal.Count);
            var back = DossierShard.FromSnapshot(ShardOf.Events(journal.Take(taken), now).ToSnapshot(), World.Rules, ShippedRules.Report06, now);
            back.Apply(journal.Skip(histories.Next(taken + 1)).ToList());
            AssertSame(whole, back);
        }
    }

    [Fact]
    public void An_empty_shard_comes_back_empty()
    {
        var shard = new DossierShard(World.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-10-05 09:00"));
        var back = DossierShard.FromSnapshot(shard.ToSnapshot(), World.Rules, ShippedRules.Report06, shard.Now);
        Assert.Equal((0, 0L), (back.Count, back.EventCount));
    }

    [Fact]
    public void Damaged_or_truncated_it_is_refused()
    {
        var random = new Random(205);
        var snapshot = ShardOf.Events(new RandomHistories(205).Dossiers(10), Vietnam.Ticks("2026-10-05 09:00")).ToSnapshot();
        for (var length = 0; length < snapshot.Length; length += 1 + length / 20) AssertRefused(snapshot[..length]);
        for (var n = 0; n < 2000; n++)
        {
            var damaged = snapshot.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            AssertRefused(damaged);
        }
    }

    [Fact]
    public void It_tells_another_version_from_damage()
    {
        var snapshot = new DossierShard(World.Rules, ShippedRules.Report06, 1).ToSnapshot();
        snapshot[1] = 9;
        Assert.Contains("version 9", Assert.Throws<InvalidDataException>(() => DossierShard.FromSnapshot(snapshot, World.Rules, ShippedRules.Report06, 1)).Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(byte[] snapshot) =>
        Assert.Throws<InvalidDataException>(() => DossierShard.FromSnapshot(snapshot, World.Rules, ShippedRules.Report06, 1));

    private static void AssertSame(DossierShard expected, DossierShard actual)
    {
        Assert.Empty(actual.Recount());
        Assert.Equal(ShardText.Live(expected), ShardText.Live(actual));
        Assert.Equal((expected.Count, expected.Orphans, expected.EventCount), (actual.Count, actual.Orphans, actual.EventCount));
        Assert.Equal(ShardText.Scans(expected, 0, expected.Now), ShardText.Scans(actual, 0, expected.Now));
    }
}
