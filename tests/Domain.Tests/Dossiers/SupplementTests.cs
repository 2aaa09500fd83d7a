using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>What supplements do to the lawful due date (NĐ 61/2018 Đ19.4, D§3.4).</summary>
public class SupplementTests
{
    /// <summary>The worked table of D§3.4.</summary>
    [Theory]
    [InlineData("restart", DayCount.ExcludeFirstDay, "2026-11-02 17:00")]
    [InlineData("pause", DayCount.ExcludeFirstDay, "2026-10-28 17:00")]
    [InlineData("pause", DayCount.AddHours, "2026-10-28 11:30")]
    [InlineData("shift", DayCount.ExcludeFirstDay, "2026-10-30 17:00")]
    [InlineData("none", DayCount.ExcludeFirstDay, "2026-10-19 17:00")]
    public void A_supplement_in_time_moves_the_due_date_by_the_policy_of_the_procedure(string policy, DayCount count, string due)
    {
        var story = InTime(Days(10), Policy(policy)).Then(Verb.SupplementReceived, "2026-10-19 14:00");
        var d = DossierFold.Fold(Story.Code, story.Events, Rules with { DayCount = count });
        Assert.Equal(due, Local(d.DueLawful));
        Assert.Equal(DueOrigin.Computed, d.DueOrigin);
        Assert.Equal(count == DayCount.AddHours ? "2026-10-19 09:00" : "2026-10-19 17:00", Local(d.DueAtReceipt));
        Assert.Equal((1, WaitKinds.None, false), (d.SupplementRequests, d.Wait, d.IsPaused));
    }

    [Fact]
    public void A_procedure_that_names_no_policy_restarts() =>
        Assert.Equal("2026-11-02 17:00", Local(InTime(Days(10)).Then(Verb.SupplementReceived, "2026-10-19 14:00").Fold().DueLawful));

    [Fact]
    public void While_it_waits_the_clock_is_held_and_the_due_date_stays()
    {
        var d = InTime(Days(10)).Fold();
        Assert.Equal((WaitKinds.Applicant, true, "2026-10-19 17:00"), (d.Wait, d.IsPaused, Local(d.DueLawful)));
    }

    [Fact]
    public void A_supplement_asked_after_expiry_cures_nothing()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.SupplementRequested, "2026-10-19 17:01").Then(Verb.SupplementReceived, "2026-10-26 09:00").Fold();
        Assert.Equal("2026-10-19 17:00", Local(d.DueLawful));
        Assert.Equal(Suspicions.WaitAfterDue, d.Suspicions);
        Assert.False(d.IsPaused);
    }

    [Fact]
    public void A_supplement_asked_at_the_due_instant_is_in_time()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.SupplementRequested, "2026-10-19 17:00").Then(Verb.SupplementReceived, "2026-10-26 09:00").Fold();
        Assert.Equal("2026-11-09 17:00", Local(d.DueLawful));
    }

    [Fact]
    public void A_new_due_date_that_comes_with_a_late_supplement_cures_nothing()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.SupplementRequested, "2026-10-20 09:00").Then(Verb.SupplementReceived, "2026-10-26 09:00", NewDue("2026-11-30")).Fold();
        Assert.Equal("2026-10-19 17:00", Local(d.DueLawful));
        Assert.Equal(Suspicions.WaitAfterDue | Suspicions.DueMovedAfterExpiry, d.Suspicions);
    }

    [Fact]
    public void The_sources_new_due_date_wins_over_ours()
    {
        var d = InTime(Days(10)).Then(Verb.SupplementReceived, "2026-10-19 14:00", NewDue("2026-10-23 11:30")).Fold();
        Assert.Equal(("2026-10-23 11:30", DueOrigin.Source), (Local(d.DueLawful), d.DueOrigin));
    }

    [Fact]
    public void A_due_date_of_the_source_older_than_the_supplement_does_not_stand()
    {
        var d = InTime(DueAt("2026-10-19 17:00"), Days(10)).Then(Verb.SupplementReceived, "2026-10-19 14:00").Fold();
        Assert.Equal(("2026-11-02 17:00", DueOrigin.Computed), (Local(d.DueLawful), d.DueOrigin));
    }

    [Fact]
    public void A_due_date_that_the_source_stated_again_after_the_supplement_stands()
    {
        var d = new Story().Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-20 23:00", DueAt("2026-10-23 17:00"), Days(10))
            .Then(Verb.SupplementRequested, "2026-10-08 10:00").Then(Verb.SupplementReceived, "2026-10-19 14:00").Fold();
        Assert.Equal(("2026-10-23 17:00", DueOrigin.Source), (Local(d.DueLawful), d.DueOrigin));
    }

    [Fact]
    public void A_due_date_corrected_after_the_supplement_stands_and_a_correction_of_something_else_does_not_restate_it()
    {
        var story = InTime(DueAt("2026-10-19 17:00"), Days(10)).Then(Verb.SupplementReceived, "2026-10-19 14:00");
        story.Correct(0, "2026-10-20 08:00", FieldValue.Of(FieldId.FieldCode, "dat-dai"));
        Assert.Equal("2026-11-02 17:00", Local(story.Fold().DueLawful));
        story.Correct(0, "2026-10-20 09:00", DueAt("2026-10-26 17:00"));
        Assert.Equal("2026-10-26 17:00", Local(story.Fold().DueLawful));
    }

    [Fact]
    public void Policy_none_leaves_the_sources_date_the_sources() =>
        Assert.Equal(DueOrigin.Source, InTime(DueAt("2026-10-19 17:00"), Policy("none")).Then(Verb.SupplementReceived, "2026-10-12 14:00").Fold().DueOrigin);

    [Fact]
    public void Restart_without_a_term_counts_the_days_from_receipt_to_the_sources_date_anew() =>
        Assert.Equal("2026-11-02 17:00", Local(InTime(DueAt("2026-10-19 17:00")).Then(Verb.SupplementReceived, "2026-10-19 14:00").Fold().DueLawful));

    [Fact]
    public void Two_supplements_are_counted_and_each_moves_the_due_date()
    {
        var d = InTime(Days(10), Policy("shift")).Then(Verb.SupplementReceived, "2026-10-09 09:00")
            .Then(Verb.SupplementRequested, "2026-10-12 09:00").Then(Verb.SupplementReceived, "2026-10-14 09:00").Fold();
        Assert.Equal((2, "2026-10-22 17:00"), (d.SupplementRequests, Local(d.DueLawful)));
    }

    [Theory]
    [InlineData("2026-10-08 17:00", false)]
    [InlineData("2026-10-09 07:30", true)]
    [InlineData("2026-10-08", false)]
    public void A_first_request_later_than_3_working_days_after_receipt_is_late(string asked, bool isLate) =>
        Assert.Equal(isLate, new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementRequested, "2026-10-09 18:00", FieldValue.Of(FieldId.RequestedAt, At(asked))).Fold().SupplementAskedLate);

    [Fact]
    public void A_supplement_asked_before_acceptance_starts_no_clock_and_counts_as_no_request()
    {
        var d = new Story().Then(Verb.Submitted, "2026-10-02 09:00").Then(Verb.SupplementRequested, "2026-10-02 10:00")
            .Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementReceived, "2026-10-05 09:10").Fold();
        Assert.Equal((0, WaitKinds.None, Suspicions.None), (d.SupplementRequests, d.Wait, d.Suspicions));
        Assert.Equal("2026-10-19 17:00", Local(d.DueLawful));
    }

    [Fact]
    public void A_request_of_which_only_the_date_is_known_is_not_before_a_receipt_on_that_date()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10))
            .Then(Verb.SupplementRequested, "2026-10-05 15:00", FieldValue.Of(FieldId.RequestedAt, At("2026-10-05"))).Fold();
        Assert.Equal((1, WaitKinds.Applicant, true), (d.SupplementRequests, d.Wait, d.IsPaused));
    }

    [Fact]
    public void Without_a_known_term_a_restart_counts_anew_what_lay_between_receipt_and_due_date() =>
        Assert.Equal("2026-10-26 17:00", Local(InTime(DueAt("2026-10-19 17:00"), Policy("restart")).Then(Verb.SupplementReceived, "2026-10-12 09:00").Fold().DueLawful));

    [Fact]
    public void A_year_without_a_calendar_makes_the_new_due_date_unknown_not_on_time()
    {
        var d = InTime(Days(10)).Then(Verb.SupplementReceived, "2031-10-19 14:00").Fold();
        Assert.Equal((0L, DueOrigin.Unknown), (d.DueLawful, d.DueOrigin));
    }

    private static Story InTime(params FieldValue[] header) => new Story().Received("2026-10-05 09:00", header).Then(Verb.SupplementRequested, "2026-10-08 10:00");
}
