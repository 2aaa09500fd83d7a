using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.ShippedRules;
using static CchcLive.Domain.Tests.Histories.Story;

namespace CchcLive.Domain.Tests.Counting;

/// <summary>Which period a dossier counts in, and under which unit.</summary>
public class PeriodTests
{
    [Fact]
    public void Received_in_the_period_and_still_open_it_is_to_be_handled_and_open() =>
        Assert.Equal(
            [Measure.ToHandle, Measure.Received, Measure.ReceivedOther, Measure.Open, Measure.OpenWithin],
            Counts.Of(Story(), Report06, "2026-10-01 00:00", "2026-10-06 09:00").Order());

    [Fact]
    public void Received_before_the_period_it_is_carried_in_until_it_has_ended()
    {
        var story = Story().Then(Verb.Completed, "2026-11-03 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.CarriedIn, Measure.ToHandle, Measure.Processed, Measure.ProcessedLate]), Counts.Of(story, Report06, "2026-11-01 00:00", "2026-11-30 23:59").ToHashSet());
        Assert.Equal([Measure.WaitingCollect], Counts.Of(story, Report06, "2026-12-01 00:00", "2026-12-31 23:59"));
    }

    [Theory]
    [InlineData("2026-10-31 23:59", "2026-10-01 00:00", "2026-10-31 23:59")]
    [InlineData("2026-11-01 00:00", "2026-11-01 00:00", "2026-11-30 23:59")]
    [InlineData("2026-12-31 23:59", "2026-12-01 00:00", "2026-12-31 23:59")]
    [InlineData("2027-01-01 00:00", "2027-01-01 00:00", "2027-01-31 23:59")]
    public void At_a_month_or_year_edge_a_receipt_counts_in_its_own_month_and_is_carried_into_later_ones(string received, string from, string to)
    {
        var story = new Story().Received(received, Days(10));
        Assert.Contains(Measure.Received, Counts.Of(story, Report06, from, to));
        Assert.Empty(Counts.Of(story, Report06, Vietnam.Ticks(from) - 30 * TimeSpan.TicksPerDay, Vietnam.Ticks(from) - 1));
        Assert.Contains(Measure.CarriedIn, Counts.Of(story, Report06, Vietnam.Ticks(to) + TimeSpan.TicksPerMinute, Vietnam.Ticks(to) + TimeSpan.TicksPerDay));
    }

    [Fact]
    public void At_midnight_live_today_and_at_the_months_end_the_live_month_begin_anew_in_the_zone_of_the_unit()
    {
        var shard = new DossierShard(Vietnam.Rules, Report06, Vietnam.Ticks("2026-10-30 10:00"));
        foreach (var e in new Story().Received("2026-10-30 09:00", Days(10)).Events) shard.Apply(e);
        Assert.Equal((1, 1), ReceivedLive(shard));
        shard.AdvanceTo(Vietnam.Ticks("2026-10-30 23:59"));
        Assert.Equal((1, 1), ReceivedLive(shard));
        shard.AdvanceTo(Vietnam.Ticks("2026-10-31 00:00"));
        Assert.Equal((0, 1), ReceivedLive(shard));
        shard.AdvanceTo(Vietnam.Ticks("2026-11-01 00:00"));
        Assert.Equal((0, 0), ReceivedLive(shard));
    }

    [Fact]
    public void A_transferred_dossier_belongs_wholly_to_its_handler_at_the_end_of_the_period_shown()
    {
        var shard = Counts.Shard(Story().Then(Verb.Transferred, "2026-10-31 17:00", To("tu-phap")).Then(Verb.Transferred, "2026-11-01 00:00", To("27442")));
        Assert.Equal("27439", Handler("2026-10-31 16:59"));
        Assert.Equal("tu-phap", Handler("2026-10-31 23:59"));
        Assert.Equal("27442", Handler("2026-11-01 00:00"));

        string Handler(string at)
        {
            var rows = shard.Scan(new ScanQuery(Report06, Vietnam.Ticks("2026-10-01 00:00"), Vietnam.Ticks(at), Vietnam.Ticks(at), UnitRole.Handling, null, Dimension.Unit));
            var (unit, row) = Assert.Single(rows);
            Assert.Equal((1, 1, 1), (row[(int)Measure.ToHandle], row[(int)Measure.Received], row[(int)Measure.Open]));
            return unit;
        }
    }

    [Fact]
    public void Ended_before_its_receipt_it_counts_in_the_period_of_the_receipt_and_by_its_due_date()
    {
        var story = new Story().Received("2026-11-02 09:00", DueAt("2026-10-15 17:00")).Then(Verb.Completed, "2026-10-20 09:00");
        Assert.DoesNotContain(Measure.ToHandle, Counts.Of(story, Report06, Vietnam.Ticks("2026-10-01 00:00"), Vietnam.Ticks("2026-10-31 23:59")));
        var november = Counts.Of(story, Report06, "2026-11-01 00:00", "2026-11-30 23:59");
        Assert.Superset(new HashSet<Measure>([Measure.Received, Measure.Processed, Measure.ProcessedLate]), november.ToHashSet());
        Assert.DoesNotContain(Measure.ToHandle, Counts.Of(story, Report06, "2026-12-01 00:00", "2026-12-31 23:59"));
    }

    [Fact]
    public void Handed_over_and_waiting_to_be_collected_are_counted_apart_from_the_end()
    {
        var story = Story().Then(Verb.Completed, "2026-10-08 09:00").Then(Verb.Returned, "2026-11-02 09:00");
        Assert.Contains(Measure.WaitingCollect, Counts.Of(story, Report06, "2026-10-01 00:00", "2026-10-31 23:59"));
        var november = Counts.Of(story, Report06, "2026-11-01 00:00", "2026-11-30 23:59");
        Assert.Equal([Measure.Returned], november);
    }

    [Fact]
    public void Where_the_hand_over_ends_the_clock_a_completed_result_waits_to_be_collected_and_is_open()
    {
        var rule = Report06 with { EndMoment = EndMoment.Returned };
        var story = Story().Then(Verb.Completed, "2026-10-08 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.Open, Measure.WaitingCollect]), Counts.At(story, rule, "2026-10-09 09:00").ToHashSet());
        story.Then(Verb.Returned, "2026-10-12 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.Processed, Measure.Returned]), Counts.At(story, rule, "2026-10-13 09:00").ToHashSet());
    }

    [Fact]
    public void Rejected_at_intake_it_is_in_that_counter_and_in_no_other()
    {
        var story = new Story().Then(Verb.Submitted, "2026-10-05 09:00", Handling("27439")).Then(Verb.IntakeRejected, "2026-10-06 09:00");
        Assert.Equal([Measure.RejectedAtIntake], Counts.Of(story, Report06, "2026-10-01 00:00", "2026-10-31 23:59"));
        Assert.Empty(Counts.Of(story, Report06, "2026-11-01 00:00", "2026-11-30 23:59"));
        Assert.Contains(Measure.Received, Counts.At(story.Received("2026-10-07 09:00"), Report06, "2026-10-08 09:00"));
    }

    [Fact]
    public void A_filing_that_is_not_accepted_yet_is_in_no_counter() =>
        Assert.Empty(Counts.At(new Story().Then(Verb.Submitted, "2026-10-05 09:00", Handling("27439")), Report06, "2026-10-06 09:00"));

    [Theory]
    [InlineData(Verb.Merged)]
    [InlineData(Verb.Voided)]
    public void Merged_or_voided_it_is_out_of_every_count_from_then_on(Verb verb)
    {
        var story = Story().Then(Verb.Completed, "2026-10-07 09:00").Then(verb, "2026-10-20 09:00", FieldValue.Of(FieldId.IntoCode, "H29-2"));
        Assert.Contains(Measure.Processed, Counts.At(story, Report06, "2026-10-19 09:00"));
        Assert.Empty(Counts.At(story, Report06, "2026-10-20 09:00"));
    }

    [Fact]
    public void Events_without_a_receipt_are_in_no_counter_until_it_arrives()
    {
        var story = new Story().Then(Verb.Assigned, "2026-10-05 10:00").Then(Verb.Completed, "2026-10-08 09:00").Then(Verb.Returned, "2026-10-08 10:00").Then(Verb.Rated, "2026-10-08 11:00");
        Assert.Empty(Counts.At(story, Report06, "2026-10-09 09:00"));
        Assert.Superset(new HashSet<Measure>([Measure.Processed, Measure.Returned, Measure.Rated]), Counts.At(story.Received("2026-10-05 09:00"), Report06, "2026-10-09 09:00").ToHashSet());
    }

    private static Story Story() => new Story().Received("2026-10-05 09:00", Days(10));

    private static (int Today, int Month) ReceivedLive(DossierShard shard)
    {
        var count = shard.CountsOf("27439").Single(count => count.Role == UnitRole.Handling);
        return (count.Today[(int)Measure.Received], count.Month[(int)Measure.Received]);
    }
}
