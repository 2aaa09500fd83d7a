using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Clocks;

/// <summary>The clock of one dossier, drawn.</summary>
public class ClockTests
{
    [Fact]
    public void A_clock_that_runs_out_is_late_from_the_opening_of_the_next_working_day_until_the_end()
    {
        var story = Due().Then(Verb.Completed, "2026-10-13 10:00");
        Assert.Equal("Running 05 09:00 | Late 12 07:30 | 13 10:00", Drawn(story, "2026-10-20 09:00"));
        Assert.Equal("Running 05 09:00 | Late 12 07:30 | 12 08:00", Drawn(story, "2026-10-12 08:00"));
        Assert.Equal("Running 05 09:00 | 12 07:30", Drawn(story, "2026-10-12 07:30"));
    }

    [Fact]
    public void By_instant_it_is_late_from_the_due_instant_on() =>
        Assert.Equal(Ticks("2026-10-09 17:00") + 1, Clock(Due(), "2026-10-10 09:00", ShippedRules.Instant).LateAt);

    [Fact]
    public void An_apology_moves_it_only_under_a_rule_that_uses_the_promised_date()
    {
        var story = Due().Then(
            Verb.ApologyIssued, "2026-10-08 09:00", FieldValue.Of(FieldId.ReasonCode, "qua-tai"), FieldValue.Of(FieldId.NextDueAt, At("2026-10-14 17:00")));
        Assert.Equal(Ticks("2026-10-12 07:30"), Clock(story, "2026-10-20 09:00").LateAt);
        Assert.Equal(Ticks("2026-10-15 07:30"), Clock(story, "2026-10-20 09:00", ShippedRules.Report06 with { DueUsed = DueUsed.Current }).LateAt);
        Assert.Equal(Ticks("2026-10-14 17:00") + 1, Clock(story, "2026-10-20 09:00", ShippedRules.Instant with { DueUsed = DueUsed.Current }).LateAt);
    }

    [Fact]
    public void A_supplement_holds_it_and_moves_what_it_runs_to()
    {
        var story = Due().Then(Verb.SupplementRequested, "2026-10-07 10:00").Then(Verb.SupplementReceived, "2026-10-14 10:00", Story.NewDue("2026-10-16 17:00"));
        Assert.Equal("Running 05 09:00 | Paused 07 10:00 | 12 10:00", Drawn(story, "2026-10-12 10:00", "2026-10-12 10:00"));
        Assert.Equal("Running 05 09:00 | Paused 07 10:00 | Running 14 10:00 | Late 19 07:30 | 20 09:00", Drawn(story, "2026-10-20 09:00"));
        Assert.Equal(Ticks("2026-10-19 07:30"), Clock(story, "2026-10-15 09:00").WillBeLateAt);
    }

    [Fact]
    public void A_clock_that_was_held_when_its_time_was_up_runs_out_when_it_is_let_go()
    {
        var story = Due(Story.Policy("none")).Then(Verb.SupplementRequested, "2026-10-07 10:00").Then(Verb.SupplementReceived, "2026-10-14 10:00");
        Assert.Equal("Running 05 09:00 | Paused 07 10:00 | Late 14 10:00 | 15 09:00", Drawn(story, "2026-10-15 09:00"));
        Assert.Equal(Ticks("2026-10-14 10:00"), Clock(story, "2026-10-15 09:00").LateAt);
    }

    [Fact]
    public void Overlapping_waits_are_one_pause()
    {
        var story = Due().Then(Verb.SupplementRequested, "2026-10-06 10:00").Then(Verb.PaymentRequested, "2026-10-07 10:00")
            .Then(Verb.SupplementReceived, "2026-10-08 10:00").Then(Verb.PaymentFulfilled, "2026-10-09 10:00");
        Assert.Equal("Running 05 09:00 | Paused 06 10:00 | Running 09 10:00 | 09 16:00", Drawn(story, "2026-10-09 16:00"));
    }

    [Fact]
    public void What_begins_after_the_due_instant_neither_holds_it_nor_cures_it()
    {
        var story = Due().Then(Verb.SupplementRequested, "2026-10-10 10:00").Then(Verb.SupplementReceived, "2026-10-14 10:00", Story.NewDue("2026-10-30 17:00"));
        Assert.Equal("Running 05 09:00 | Late 12 07:30 | 15 09:00", Drawn(story, "2026-10-15 09:00"));
    }

    [Fact]
    public void A_dossier_that_ends_while_its_clock_is_held_ends_in_time()
    {
        var story = Due().Then(Verb.SupplementRequested, "2026-10-07 10:00").Then(Verb.SupplementExpired, "2026-10-20 10:00");
        Assert.Equal("Running 05 09:00 | Paused 07 10:00 | 20 10:00", Drawn(story, "2026-10-25 09:00"));
    }

    [Fact]
    public void Whoever_had_it_when_it_became_late_is_named_whoever_has_it_now()
    {
        var story = Due()
            .Then(Verb.Assigned, "2026-10-06 09:00", FieldValue.Of(FieldId.OfficerId, "cb-1"), FieldValue.Of(FieldId.StepId, "thu-ly"))
            .Then(Verb.Transferred, "2026-10-09 09:00", Story.To("tu-phap"), FieldValue.Of(FieldId.OfficerId, "cb-2"), FieldValue.Of(FieldId.StepId, "tham-dinh"))
            .Then(Verb.Transferred, "2026-10-14 09:00", Story.To("27442"));
        Assert.Equal(new Holding(Ticks("2026-10-09 09:00"), "tu-phap", "cb-2", "tham-dinh"), Clock(story, "2026-10-20 09:00").LateHolder);
        Assert.Equal(new Holding(Ticks("2026-10-05 09:00"), "27439", null, null), Clock(Due(), "2026-10-20 09:00").LateHolder);
        Assert.Null(Clock(story, "2026-10-09 10:00").LateHolder);
    }

    [Fact]
    public void A_second_request_is_lateness_under_766_while_the_clock_is_held()
    {
        var story = Due().Then(Verb.SupplementRequested, "2026-10-06 10:00").Then(Verb.SupplementReceived, "2026-10-06 11:00").Then(Verb.SupplementRequested, "2026-10-07 10:00");
        Assert.Equal(Ticks("2026-10-07 10:00"), Clock(story, "2026-10-08 09:00", ShippedRules.Index766).LateAt);
        Assert.Equal(0, Clock(story, "2026-10-08 09:00").LateAt);
        Assert.Equal(ClockState.Paused, Clock(story, "2026-10-08 09:00", ShippedRules.Index766).Stretches[^1].State);
    }

    [Fact]
    public void Received_after_it_was_due_it_is_late_at_once() =>
        Assert.Equal("Late 15 09:00 | 16 09:00", Drawn(new Story().Received("2026-10-15 09:00", Story.DueAt("2026-10-09 17:00")), "2026-10-16 09:00"));

    private static Story Due(params FieldValue[] more) => new Story().Received("2026-10-05 09:00", [Story.DueAt("2026-10-09 17:00"), .. more]);

    private static DossierClock Clock(Story story, string at, CountingRule? rule = null, string? occurredBy = null)
    {
        var events = occurredBy is null ? story.Events : story.Events.FindAll(e => e.Time.UtcTicks <= Ticks(occurredBy));
        return DossierClock.Of(DossierFold.Fold(Story.Code, events, Rules, isTraced: true), rule ?? ShippedRules.Report06, Ticks(at));
    }

    private static string Drawn(Story story, string at, string? occurredBy = null)
    {
        var stretches = Clock(story, at, occurredBy: occurredBy).Stretches;
        return string.Join(" | ", stretches.Select(stretch => $"{stretch.State} {Day(stretch.From)}").Append(Day(stretches[^1].To)));
    }

    private static string Day(long ticks) => Local(ticks)["2026-10-".Length..];
}
