using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>A dossier that leaves memory moves no live cell, counts in no question that begins after its end, and comes back as it was.</summary>
public class RetentionTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(304)]
    public void Leaving_moves_no_live_cell_and_a_recount_stays_clean(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant() + 60 * TimeSpan.TicksPerDay);
        var (before, events, dossiers, deadline) = (ShardText.Live(shard), shard.EventCount, shard.Count, shard.NextDeadline);
        shard.TakeChangedUnits();
        var archive = new Archived();
        var left = archive.Take(shard, shard.HorizonAt(1));
        Assert.InRange(left, 5, dossiers - 5);
        Assert.Equal((before, dossiers - left, deadline), (ShardText.Live(shard), shard.Count, shard.NextDeadline));
        Assert.Empty(shard.TakeChangedUnits());
        Assert.Empty(shard.Recount());
        Assert.Equal((events, events), (shard.EventCount, shard.CountEvents() + archive.Reaching(shard, 0).EventCount));
    }

    [Theory]
    [InlineData(305)]
    [InlineData(306)]
    public void What_stays_is_followed_by_the_clock_as_before(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(150);
        var now = events.Max(e => e.Time.UtcTicks);
        var (whole, shard) = (ShardOf.Events(events, now), ShardOf.Events(events, now));
        Assert.InRange(new Archived().Take(shard, shard.HorizonAt(1)), 5, int.MaxValue);
        for (var n = 0; n < 80; n++)
        {
            var next = Math.Min(shard.NextDeadline, whole.NextDeadline);
            shard.AdvanceTo(next);
            whole.AdvanceTo(next);
            Assert.Equal(ShardText.Live(whole), ShardText.Live(shard));
        }
    }

    [Theory]
    [InlineData(311)]
    [InlineData(312)]
    [InlineData(313)]
    public void While_days_pass_and_events_come_it_is_as_if_nothing_had_ever_left(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Resent(histories.Dossiers(60));
        var now = events.Min(e => e.Time.UtcTicks) + TimeSpan.TicksPerDay;
        var (whole, shard, archive) = (new DossierShard(World.Rules, ShippedRules.Report06, now), new DossierShard(World.Rules, ShippedRules.Report06, now), new Archived());
        var (left, cameBack) = (0, 0);
        foreach (var e in events)
        {
            var known = shard.Knows(e.Code);
            archive.BringBack(shard, e.Code);
            if (!known && shard.Knows(e.Code)) cameBack++;
            var admission = whole.Admit([e])[0];
            Assert.Equal(admission, shard.Admit([e])[0]);
            if (admission is Admission.Accepted or Admission.Reasserted)
            {
                whole.Apply(e);
                shard.Apply(e);
            }

            if (histories.Next(3) == 0)
            {
                now += histories.Next(6 * 24 * 60) * TimeSpan.TicksPerMinute;
                whole.AdvanceTo(now);
                shard.AdvanceTo(now);
                left += archive.Take(shard, shard.HorizonAt(1));
                Assert.Equal(ShardText.Live(whole), ShardText.Live(shard));
                Assert.Empty(shard.Recount());
            }
        }

        Assert.InRange(left, 10, int.MaxValue);
        Assert.InRange(cameBack, 3, int.MaxValue);
        Assert.Equal((whole.EventCount, whole.Orphans), (shard.EventCount, shard.Orphans));
        Assert.Equal(whole.Count, shard.Count + archive.Reaching(shard, 0).Count);
    }

    [Theory]
    [InlineData(321)]
    [InlineData(322)]
    [InlineData(323)]
    public void Memory_and_what_a_question_reaches_of_the_archive_give_what_all_of_it_gives(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(120);
        var now = histories.Instant() + 90 * TimeSpan.TicksPerDay;
        var (whole, shard, archive) = (ShardOf.Events(events, now), ShardOf.Events(events, now), new Archived());
        Assert.InRange(archive.Take(shard, shard.HorizonAt(1)), 5, int.MaxValue);
        for (var n = 0; n < 60; n++)
        {
            var (from, at) = (histories.Instant(), histories.Instant());
            var query = new ScanQuery(
                ShippedRules.All[histories.Next(ShippedRules.All.Count)], histories.Next(4) == 0 ? 0 : from, at, histories.Next(2) == 0 ? at : long.MaxValue,
                (UnitRole)histories.Next(3), null, (Dimension)histories.Next(7));
            var sum = shard.Scan(query);
            foreach (var (key, row) in archive.Reaching(shard, Settlement.ReachOf(query)).Scan(query)) sum[key] = [.. sum.GetValueOrDefault(key, new long[MeasureSet.Size]).Zip(row, (x, y) => x + y)];
            Assert.Equal(ShardText.Rows(whole.Scan(query)), ShardText.Rows(sum));
            var period = query with { From = Math.Min(from, at) };
            var flow = FlowTests.Of(shard, period);
            flow.Add(FlowTests.Of(archive.Reaching(shard, Settlement.ReachOf(period)), period));
            Assert.Equal(FlowTests.Text(FlowTests.Of(whole, period)), FlowTests.Text(flow));
            var measure = (Measure)histories.Next(MeasureSet.Size);
            Assert.Equal(
                whole.ListAll(query, measure).Select(d => d.Code).Order(StringComparer.Ordinal),
                shard.ListAll(query, measure).Concat(archive.Reaching(shard, Settlement.ReachOf(query, MeasureSet.Of(measure))).ListAll(query, measure)).Select(d => d.Code).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(331)]
    [InlineData(332)]
    public void A_question_that_begins_at_the_horizon_or_later_reaches_nothing_that_has_left(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant() + 60 * TimeSpan.TicksPerDay);
        var horizon = shard.HorizonAt(1);
        var settled = shard.Settled(horizon, int.MaxValue, new HashSet<string>());
        Assert.InRange(settled.Count, 5, int.MaxValue);
        Assert.All(settled, dossier => Assert.InRange(dossier.SettledAt, shard.EventsOf(dossier.Code).Max(e => e.Time.UtcTicks), horizon - 1));
    }

    [Fact]
    public void At_most_so_many_leave_and_what_is_to_stay_stays()
    {
        var histories = new RandomHistories(341);
        var shard = ShardOf.Events(histories.Dossiers(100), histories.Instant() + 60 * TimeSpan.TicksPerDay);
        var all = shard.Settled(shard.HorizonAt(1), int.MaxValue, new HashSet<string>()).Select(dossier => dossier.Code).ToList();
        Assert.Equal(all[1..4], shard.Settled(shard.HorizonAt(1), 3, new HashSet<string>([all[0]])).Select(dossier => dossier.Code));
        Assert.Equal(all[..2], shard.Forget([all[0], "no-such", all[1], all[0]], shard.HorizonAt(1)));
        Assert.Empty(shard.Forget([all[2]], horizon: 0));
    }

    [Fact]
    public void The_horizon_is_the_first_instant_of_the_day_so_many_months_ago()
    {
        var shard = new DossierShard(Vietnam.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-03-31 09:00"));
        Assert.Equal((Vietnam.Ticks("2026-02-28 00:00"), Vietnam.Ticks("2024-03-31 00:00")), (shard.HorizonAt(1), shard.HorizonAt(24)));
    }
}
