using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Shards;

namespace CchcLive.Domain.Tests.Clocks;

/// <summary>What holds of the clock of any dossier, whatever its events, at any instant and as of any.</summary>
public class ClockProperties
{
    /// <summary>A refusal counts by its due date, as the clock does.</summary>
    private static readonly IReadOnlyList<CountingRule> ByDue =
    [
        ShippedRules.Report06 with { NegativeEndCountsAs = NegativeEnd.ByDue }, ShippedRules.Index766, ShippedRules.Instant,
        ShippedRules.Report06 with { NegativeEndCountsAs = NegativeEnd.ByDue, EndMoment = EndMoment.Returned },
    ];

    [Theory]
    [InlineData(601, false)]
    [InlineData(602, false)]
    [InlineData(603, true)]
    [InlineData(604, true)]
    public void Its_stretches_tile_the_time_from_receipt_to_end_and_nothing_follows_lateness(int seed, bool occurredBy)
    {
        var states = new HashSet<ClockState>();
        ForEach(seed, occurredBy, (d, rule, at) =>
        {
            var stretches = DossierClock.Of(d, rule, at).Stretches;
            var until = End(d, rule) is > 0 and var end && end <= at ? end : at;
            if (!d.HasHeader || d.IsRemoved || until <= d.ReceivedAt) Assert.Empty(stretches);
            else
            {
                Assert.Equal((d.ReceivedAt, until), (stretches[0].From, stretches[^1].To));
                Assert.All(stretches, stretch => Assert.True(stretch.From < stretch.To));
                Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
                Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.NotEqual(pair.First.State, pair.Second.State));
                Assert.DoesNotContain(stretches.SkipLast(1), stretch => stretch.State == ClockState.Late);
            }

            states.UnionWith(stretches.Select(stretch => stretch.State));
        });
        Assert.Equal(3, states.Count);
    }

    [Theory]
    [InlineData(611, false)]
    [InlineData(612, false)]
    [InlineData(613, true)]
    [InlineData(614, true)]
    public void It_is_late_exactly_if_the_dossier_counts_as_late_and_since_the_lateness_that_is_drawn(int seed, bool occurredBy)
    {
        var late = 0;
        ForEach(seed, occurredBy, (d, rule, at) =>
        {
            var clock = DossierClock.Of(d, rule, at);
            var counts = new NaiveCount(rule, 0, at).Of(d);
            Assert.Equal(counts.Contains(Measure.OpenLate) || counts.Contains(Measure.ProcessedLate), clock.LateAt != 0);
            if (clock.Stretches is [.., { State: ClockState.Late } drawn] && !rule.SecondSupplementIsLate) Assert.Equal(drawn.From, clock.LateAt);
            Assert.Equal(clock.LateAt != 0, clock.LateHolder is not null);
            Assert.InRange(clock.LateAt, 0, at);
            if (clock.WillBeLateAt != 0) Assert.True(clock.WillBeLateAt > at && counts.Contains(Measure.OpenWithin) && !d.IsPaused);
            late += clock.LateAt == 0 ? 0 : 1;
        });
        Assert.InRange(late, 20, int.MaxValue);
    }

    [Theory]
    [InlineData(621)]
    [InlineData(622)]
    public void A_clock_that_is_held_has_not_run_out(int seed)
    {
        var held = 0;
        ForEach(seed, true, (d, rule, at) =>
        {
            if (!d.IsPaused) return;
            held++;
            Assert.DoesNotContain(DossierClock.Of(d, rule, at).Stretches, stretch => stretch.State == ClockState.Late);
        });
        Assert.InRange(held, 20, int.MaxValue);
    }

    [Fact]
    public void It_needs_a_traced_fold() => Assert.Throws<ArgumentException>(() => DossierClock.Of(new Story().Received("2026-10-05 09:00").Fold(), ShippedRules.Report06, 0));

    private static void ForEach(int seed, bool occurredBy, Action<Dossier, CountingRule, long> check)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(120), histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var at = histories.Instant();
            var query = new ScanQuery(ByDue[n % ByDue.Count], 0, at, occurredBy ? at : long.MaxValue, UnitRole.Handling, null, Dimension.None);
            foreach (var d in shard.ListAll(query, Measure.ToHandle)) check(d, query.Rule, at);
        }
    }

    private static long End(Dossier d, CountingRule rule) => rule.EndMoment == EndMoment.Returned && d.End == EndKind.Completed ? d.ReturnedAt : d.EndAt;
}
