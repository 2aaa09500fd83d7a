using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.ShippedRules;
using static CchcLive.Domain.Tests.Histories.Story;

namespace CchcLive.Domain.Tests.Counting;

/// <summary>When a dossier is late: by the day, by the instant, around holidays, and by what nothing cures it.</summary>
public class LatenessRuleTests
{
    [Theory]
    [InlineData("2026-10-07 23:59", Measure.OpenWithin)] // due on Wednesday 07/10
    [InlineData("2026-10-08 07:29", Measure.OpenWithin)]
    [InlineData("2026-10-08 07:30", Measure.OpenLate)]
    public void By_the_day_it_is_late_only_from_the_opening_of_the_first_working_day_after_the_due_date(string at, Measure expected)
    {
        var story = new Story().Received("2026-10-02 09:00", DueAt("2026-10-07 17:00"));
        Assert.Contains(expected, Counts.At(story, Report06, at));
        var ended = story.Then(Verb.Completed, at);
        Assert.Contains(expected == Measure.OpenLate ? Measure.ProcessedLate : Measure.ProcessedOnDay, Without(Counts.At(ended, Report06, at), Measure.ProcessedEarly));
    }

    [Theory]
    [InlineData("2026-10-07 17:00", Measure.OpenWithin, Measure.ProcessedOnDay)]
    [InlineData("2026-10-07 17:01", Measure.OpenLate, Measure.ProcessedLate)]
    [InlineData("2026-10-07 16:59", Measure.OpenWithin, Measure.ProcessedEarly)]
    public void By_the_instant_it_is_late_after_the_due_instant(string at, Measure open, Measure processed)
    {
        var story = new Story().Received("2026-10-02 09:00", DueAt("2026-10-07 17:00"));
        Assert.Contains(open, Counts.At(story, Instant, at));
        Assert.Contains(processed, Counts.At(story.Then(Verb.Completed, at), Instant, at));
    }

    /// <summary>Tuesday 24/11/2026 is a day off for the first time: what is due on Monday turns late on Wednesday at the opening.</summary>
    [Fact]
    public void On_24_11_2026_no_dossier_turns_late()
    {
        for (var due = 16; due <= 24; due++)
        {
            var story = new Story().Received("2026-11-02 09:00", DueAt($"2026-11-{due} 17:00"));
            var eve = Counts.At(story, Report06, "2026-11-23 23:59");
            for (var hour = 0; hour < 24; hour++) Assert.Equal(eve, Counts.At(story, Report06, $"2026-11-24 {hour:00}:30"));
            Assert.Contains(Measure.OpenLate, Counts.At(story, Report06, "2026-11-25 07:30"));
        }
    }

    [Theory]
    [InlineData("2026-08-20 09:00", 3, "2026-08-24 17:00")] // Saturday 22/08 works
    [InlineData("2026-08-28 10:00", 5, "2026-09-09 17:00")] // 31/8, 1–2/9 off
    [InlineData("2026-02-13 16:30", 2, "2026-02-24 17:00")] // Tết 16–20/02
    [InlineData("2026-04-23 09:00", 3, "2026-04-29 17:00")]
    [InlineData("2026-04-23 09:00", 4, "2026-05-04 17:00")]
    [InlineData("2026-11-20 14:00", 2, "2026-11-25 17:00")] // 24/11
    [InlineData("2026-10-09 17:20", 1, "2026-10-12 17:00")] // after hours
    [InlineData("2026-12-30 09:00", 2, "2027-01-04 17:00")] // into the next year
    public void The_worked_due_dates_hold_through_the_fold(string received, int days, string due)
    {
        var d = new Story().Received(received, Days(days)).Fold();
        Assert.Equal((due, due), (Vietnam.Local(d.DueAtReceipt), Vietnam.Local(d.DueLawful)));
    }

    [Fact]
    public void A_dossier_due_on_a_Friday_turns_late_on_the_swapped_working_Saturday()
    {
        var story = new Story().Received("2026-08-10 09:00", DueAt("2026-08-21 17:00"));
        Assert.Contains(Measure.OpenWithin, Counts.At(story, Report06, "2026-08-22 07:29"));
        Assert.Contains(Measure.OpenLate, Counts.At(story, Report06, "2026-08-22 07:30"));
    }

    [Fact]
    public void Due_soon_begins_with_the_opening_two_working_days_before_and_ends_when_late()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10)); // Monday 19/10
        Assert.DoesNotContain(Measure.DueSoon, Counts.At(story, Report06, "2026-10-15 07:29"));
        Assert.Contains(Measure.DueSoon, Counts.At(story, Report06, "2026-10-15 07:30"));
        Assert.Contains(Measure.DueSoon, Counts.At(story, Report06, "2026-10-20 07:29"));
        Assert.DoesNotContain(Measure.DueSoon, Counts.At(story, Report06, "2026-10-20 07:30"));
    }

    [Fact]
    public void Ended_on_an_earlier_date_it_is_early_whatever_the_hour()
    {
        var story = new Story().Received("2026-10-05 09:00", DueAt("2026-10-07 08:00"));
        Assert.Contains(Measure.ProcessedEarly, Counts.At(story.Then(Verb.Completed, "2026-10-06 23:59"), Report06, "2026-10-30 09:00"));
    }

    [Theory]
    [InlineData("supplement")]
    [InlineData("payment")]
    [InlineData("apology")]
    [InlineData("reopened with a new date")]
    [InlineData("explained")]
    public void Nothing_that_happens_after_the_lawful_due_instant_cures_lateness(string remedy)
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10));
        _ = remedy switch
        {
            "supplement" => story.Then(Verb.SupplementRequested, "2026-10-20 09:00").Then(Verb.SupplementReceived, "2026-10-21 09:00", NewDue("2026-12-01")),
            "payment" => story.Then(Verb.PaymentRequested, "2026-10-20 09:00").Then(Verb.PaymentFulfilled, "2026-10-21 09:00", NewDue("2026-12-01")),
            "apology" => story.Then(Verb.ApologyIssued, "2026-10-20 09:00", FieldValue.Of(FieldId.ReasonCode, "x"), FieldValue.Of(FieldId.NextDueAt, Vietnam.At("2026-12-01"))),
            "explained" => story.Then(Verb.ExplanationFiled, "2026-10-20 09:00").Then(Verb.ExplanationReviewed, "2026-10-21 09:00", FieldValue.Of(FieldId.Verdict, "justified")),
            _ => story.Then(Verb.Completed, "2026-10-15 09:00").Then(Verb.Reopened, "2026-10-20 09:00", NewDue("2026-12-01")),
        };
        Assert.All(All, rule => Assert.Contains(Measure.OpenLate, Counts.At(story, rule, "2026-10-22 09:00")));
        story.Then(Verb.Completed, "2026-10-26 09:00");
        Assert.All(All, rule => Assert.Contains(Measure.ProcessedLate, Counts.At(story, rule, "2026-10-27 09:00")));
    }

    [Fact]
    public void A_supplement_asked_after_expiry_leaves_it_late_while_it_waits()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementRequested, "2026-10-20 09:00");
        var counts = Counts.At(story, Report06, "2026-10-21 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.OpenLate, Measure.WaitingApplicant]), counts.ToHashSet());
    }

    [Fact]
    public void While_it_waits_in_time_it_is_within_time_for_ever_and_never_due_soon()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementRequested, "2026-10-08 10:00");
        var counts = Counts.At(story, Report06, "2027-03-01 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.OpenWithin, Measure.WaitingApplicant]), counts.ToHashSet());
        Assert.DoesNotContain(Measure.DueSoon, Counts.At(story, Report06, "2026-10-19 09:00"));
    }

    [Fact]
    public void Withdrawn_while_waiting_it_is_not_late()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementRequested, "2026-10-08 10:00").Then(Verb.Withdrawn, "2026-12-01 09:00");
        Assert.All(All, rule => Assert.Contains(Measure.ProcessedOnDay, Counts.At(story, rule, "2026-12-02 09:00")));
    }

    [Fact]
    public void Without_a_due_date_it_has_a_bucket_of_its_own_open_and_ended()
    {
        var story = new Story().Received("2026-10-05 09:00");
        Assert.Contains(Measure.OpenUnknown, Counts.At(story, Report06, "2026-10-30 09:00"));
        Assert.Contains(Measure.ProcessedUnknown, Counts.At(story.Then(Verb.Completed, "2026-10-30 10:00"), Report06, "2026-10-30 11:00"));
    }

    [Fact]
    public void Without_the_calendar_of_a_year_a_term_gives_no_due_date_and_a_given_date_is_compared_by_dates()
    {
        Assert.Contains(Measure.OpenUnknown, Counts.At(new Story().Received("2024-03-05 09:00", Days(3)), Report06, "2024-03-06 09:00"));
        var given = new Story().Received("2024-03-05 09:00", DueAt("2024-03-08 17:00"));
        Assert.Contains(Measure.OpenWithin, Counts.At(given, Report06, "2024-03-08 23:59"));
        Assert.Contains(Measure.OpenLate, Counts.At(given, Report06, "2024-03-09 00:00"));
    }

    [Fact]
    public void Late_dossiers_show_what_is_missing_explanation_and_apology()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10));
        var bare = Counts.At(story, Report06, "2026-10-21 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.LateUnexplained, Measure.LateNoApology]), bare.ToHashSet());
        story.Then(Verb.ExplanationFiled, "2026-10-21 10:00")
            .Then(Verb.ApologyIssued, "2026-10-21 11:00", FieldValue.Of(FieldId.ReasonCode, "x"), FieldValue.Of(FieldId.NextDueAt, Vietnam.At("2026-10-30")));
        var settled = Counts.At(story, Report06, "2026-10-22 09:00");
        Assert.Contains(Measure.LateApologyAfterDue, settled);
        Assert.DoesNotContain(Measure.LateUnexplained, settled);
        Assert.DoesNotContain(Measure.LateNoApology, settled);
    }

    [Theory]
    [InlineData("2026-10-19 17:00", false)]
    [InlineData("2026-10-19 17:01", true)]
    public void An_apology_is_after_the_due_date_from_the_first_minute_after_the_due_instant(string sent, bool isAfter)
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.ApologyIssued, sent, FieldValue.Of(FieldId.ReasonCode, "x"), FieldValue.Of(FieldId.NextDueAt, Vietnam.At("2026-10-30")));
        Assert.Equal(isAfter, Counts.At(story, Report06, "2026-10-21 09:00").Contains(Measure.LateApologyAfterDue));
    }

    [Fact]
    public void Under_a_rule_that_goes_by_the_promise_the_later_of_promise_and_law_counts()
    {
        var promised = Report06 with { DueUsed = DueUsed.Current };
        var story = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.ApologyIssued, "2026-10-07 09:00", FieldValue.Of(FieldId.ReasonCode, "x"), FieldValue.Of(FieldId.NextDueAt, Vietnam.At("2026-10-21")));
        Assert.Contains(Measure.OpenLate, Counts.At(story, Report06, "2026-10-21 09:00"));
        Assert.Contains(Measure.OpenWithin, Counts.At(story, promised, "2026-10-21 09:00"));
        Assert.Contains(Measure.OpenLate, Counts.At(story, promised, "2026-10-22 07:30"));
        story.Then(Verb.SupplementRequested, "2026-10-08 09:00").Then(Verb.SupplementReceived, "2026-10-19 14:00"); // lawful: 02/11
        Assert.Contains(Measure.OpenWithin, Counts.At(story, promised, "2026-10-30 09:00"));
    }

    [Fact]
    public void The_clock_alone_turns_it_late_in_the_live_counters()
    {
        var shard = new DossierShard(Vietnam.Rules, Report06, Vietnam.Ticks("2026-11-02 10:00"));
        foreach (var e in new Story().Received("2026-11-02 09:00", DueAt("2026-11-23 17:00")).Events) shard.Apply(e);
        shard.AdvanceTo(Vietnam.Ticks("2026-11-25 07:29"));
        Assert.Equal((1, 0), Live(shard));
        shard.AdvanceTo(Vietnam.Ticks("2026-11-25 07:30"));
        Assert.Equal((0, 1), Live(shard));
    }

    private static (int Within, int Late) Live(DossierShard shard)
    {
        var today = shard.CountsOf("27439").Single(count => count.Role == UnitRole.Handling).Today;
        return (today[(int)Measure.OpenWithin], today[(int)Measure.OpenLate]);
    }

    private static HashSet<Measure> Without(IReadOnlySet<Measure> counts, Measure measure)
    {
        var rest = counts.ToHashSet();
        if (rest.Remove(measure)) rest.Add(Measure.ProcessedOnDay);
        return rest;
    }
}
