using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Which dossiers may leave memory, and how far back a question reaches.</summary>
public class SettlementTests
{
    public static TheoryData<Verb[], bool> Lives => new()
    {
        { [Verb.Received], false },
        { [Verb.Received, Verb.Completed], false },
        { [Verb.Received, Verb.Returned], false },
        { [Verb.Received, Verb.Completed, Verb.Returned], true },
        { [Verb.Received, Verb.Refused], true },
        { [Verb.Received, Verb.Withdrawn], true },
        { [Verb.Received, Verb.Stopped], true },
        { [Verb.Received, Verb.Completed, Verb.Returned, Verb.Reopened], false },
        { [Verb.Received, Verb.Refused, Verb.Reopened], false },
        { [Verb.Received, Verb.Voided], true },
        { [Verb.Submitted], false },
        { [Verb.Submitted, Verb.IntakeRejected], true },
        { [Verb.Completed, Verb.Returned], false },
        { [Verb.Voided], false },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public void Only_what_is_over_may_leave(Verb[] life, bool leaves)
    {
        var story = new Story();
        for (var i = 0; i < life.Length; i++) story.Then(life[i], $"2026-01-05 0{i}:00", Fields(life[i]));
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-06-01 09:00"));
        Assert.Equal(leaves ? [Story.Code] : [], shard.Settled(shard.HorizonAt(3), 10, new HashSet<string>()).Select(dossier => dossier.Code));
        Assert.Empty(shard.Settled(shard.HorizonAt(6), 10, new HashSet<string>()));
    }

    [Fact]
    public void A_dossier_is_settled_26_hours_after_the_last_of_its_instants()
    {
        var d = new PackedDossier { Flags = DossierFlags.HasHeader, End = EndKind.Completed, ReceivedAt = 10, EndAt = 10, ReturnedAt = 10, LastEventAt = 10 };
        Assert.Equal(40, Settled(d with { EndAt = 40 }));
        Assert.Equal(40, Settled(d with { ReturnedAt = 40 }));
        Assert.Equal(40, Settled(d with { ReceivedAt = 40 }));
        Assert.Equal(40, Settled(d with { LastEventAt = 40 }));
        Assert.Equal(40, Settled(d with { EndAt = 40, ReturnedAt = 0, End = EndKind.Refused }));
        Assert.Equal(40, Settled(new PackedDossier { RejectedAt = 40, LastEventAt = 10 }));
        Assert.Equal(long.MaxValue, Settlement.Of(d with { ReturnedAt = 0 }));

        static long Settled(in PackedDossier d) => Settlement.Of(d) - 26 * TimeSpan.TicksPerHour;
    }

    [Fact]
    public void Nothing_leaves_within_26_hours_of_the_horizon_or_while_its_last_event_is_younger()
    {
        var story = new Story().Received("2026-01-05 08:00").Then(Verb.Refused, "2026-01-06 09:00");
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-06-01 09:00"));
        Assert.Empty(shard.Settled(Vietnam.Ticks("2026-01-07 11:00"), 10, new HashSet<string>()));
        Assert.Single(shard.Settled(Vietnam.Ticks("2026-01-07 11:01"), 10, new HashSet<string>()));
        shard.Apply(story.Then(Verb.ExplanationFiled, "2026-03-01 09:00").Last);
        Assert.Empty(shard.Settled(Vietnam.Ticks("2026-03-02 11:00"), 10, new HashSet<string>()));
    }

    [Fact]
    public void A_question_reaches_to_its_earliest_instant_and_a_list_of_open_ones_to_its_judgement()
    {
        var query = new ScanQuery(ShippedRules.Report06, From: 50, At: 90, OccurredBy: long.MaxValue, UnitRole.Handling, null, Dimension.None);
        Assert.Equal((50, 30, 20), (Settlement.ReachOf(query), Settlement.ReachOf(query with { At = 30 }), Settlement.ReachOf(query with { OccurredBy = 20 })));
        Assert.Equal((90, 50), (Settlement.ReachOf(query, MeasureSet.Of(Measure.OpenLate)), Settlement.ReachOf(query, MeasureSet.Of(Measure.ProcessedLate))));
        Assert.Equal(50, Settlement.ReachOf(query, MeasureSet.Of(Measure.OpenLate, Measure.ProcessedLate)));
        Assert.Equal(20, Settlement.ReachOf(query with { OccurredBy = 20 }, MeasureSet.Of(Measure.OpenLate)));
    }

    private static FieldValue[] Fields(Verb verb) => verb == Verb.Received ? [Story.Handling("27439")] : [];
}
