using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Integrity;

/// <summary>Each rule of suspicious cleaning (D§4.6.3), on histories told by hand: due on Monday 2026-10-19 at 17:00.</summary>
public class CleaningTests
{
    internal static readonly IntegrityThresholds Thresholds = new()
    {
        Id = "test", Version = 1, Source = "test", BackdatedAfterHours = 24, BackdatedWithinDays = 10, MonthEndHours = 1, MassLeast = 3, MassTimes = 5,
    };

    [Fact]
    public void A_due_date_corrected_after_it_had_passed_is_listed_with_what_it_cured()
    {
        var finding = Single(IntegrityRule.DueChangedAfterExpiry, Due().Correct(0, "2026-10-21 17:00", DueAt("2026-10-23 17:00")));
        Assert.Equal(("2026-10-19 17:00", "2026-10-23 17:00", "2026-10-21 17:00", 2.0, 0.0), (Local(finding.WasAt), Local(finding.IsAt), Local(finding.ToldAt), Days(finding.LateBefore), Days(finding.LateAfter)));
        Assert.Equal(("egov", $"{Code}/1", Verb.Corrected, "27439"), (finding.Source, finding.EventId, finding.Verb, finding.Unit));
        var change = Assert.Single(finding.Changes);
        Assert.Equal((FieldId.DueAt, At("2026-10-19 17:00"), At("2026-10-23 17:00")), (change.Field, change.Was!.Value.Moment, change.Is!.Value.Moment));
    }

    [Fact]
    public void A_due_date_restated_after_it_had_passed_is_listed_too()
    {
        var story = new Story().Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-05 09:00", Handling("27439"), DueAt("2026-10-19 17:00"))
            .Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-22 08:00", Handling("27439"), DueAt("2026-11-02 17:00"));
        Assert.Equal("2026-11-02 17:00", Local(Single(IntegrityRule.DueChangedAfterExpiry, story).IsAt));
    }

    [Fact]
    public void A_due_date_corrected_before_it_passed_or_to_an_earlier_one_cures_nothing()
    {
        Assert.Empty(Cures(Due().Correct(0, "2026-10-19 17:00", DueAt("2026-10-23 17:00"))));
        Assert.Empty(Cures(Due().Correct(0, "2026-10-21 17:00", DueAt("2026-10-16 17:00"))));
    }

    [Fact]
    public void A_due_date_taken_away_after_it_had_passed_is_listed() =>
        Assert.Equal(0, Single(IntegrityRule.DueChangedAfterExpiry, Due().Correct(0, "2026-10-21 17:00", FieldValue.Removal(FieldId.DueAt))).IsAt);

    [Fact]
    public void An_end_told_days_later_to_lie_just_before_the_due_date_is_listed()
    {
        var finding = Single(IntegrityRule.BackdatedEnd, Due().Then(Verb.Completed, "2026-10-22 09:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-19 16:00"))));
        Assert.Equal(("-", "2026-10-19 16:00", "2026-10-22 09:00"), (Local(finding.WasAt), Local(finding.IsAt), Local(finding.ToldAt)));
    }

    [Fact]
    public void An_end_recorded_days_later_is_told_days_later() =>
        Assert.Equal("2026-10-22 09:00", Local(Single(IntegrityRule.BackdatedEnd, Due().Then(Verb.Completed, "2026-10-19 16:00", "egov", "2026-10-22 09:00")).ToldAt));

    [Theory]
    [InlineData("2026-10-19 16:00", "2026-10-20 15:59")] // less than 24 hours after the moment it claims
    [InlineData("2026-10-09 16:59", "2026-10-22 09:00")] // more than 10 days before the due date
    [InlineData("2026-10-21 09:00", "2026-10-26 09:00")] // it ended late: nothing is cured
    public void An_end_that_is_told_soon_or_that_lies_elsewhere_is_not_listed(string end, string told) =>
        Assert.Empty(Cures(Due().Then(Verb.Completed, told, FieldValue.Of(FieldId.CompletedAt, At(end)))));

    [Fact]
    public void An_end_corrected_from_late_to_in_time_is_listed() => Assert.Equal(
        ("2026-10-21 09:00", "2026-10-19 16:00"),
        Single(IntegrityRule.BackdatedEnd, Due().Then(Verb.Completed, "2026-10-21 09:00").Correct(1, "2026-10-28 09:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-19 16:00")))) is var finding
            ? (Local(finding.WasAt), Local(finding.IsAt)) : default);

    [Fact]
    public void A_feed_that_brings_a_whole_dossier_afterwards_cures_nothing() => Assert.Empty(All(new Story()
        .Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-12-01 08:00", Handling("27439"), DueAt("2026-10-19 17:00"))
        .Then(Verb.Completed, "2026-10-19 16:00", "egov", "2026-12-01 08:00")));

    [Fact]
    public void A_wait_entered_after_expiry_as_if_it_had_begun_before_is_listed()
    {
        var request = FieldValue.Of(FieldId.RequestedAt, At("2026-10-16 09:00"));
        Assert.Equal("2026-10-16 09:00", Local(Single(IntegrityRule.BackdatedWait, Due().Then(Verb.SupplementRequested, "2026-10-21 09:00", request)).IsAt));
        Assert.Empty(All(Due().Then(Verb.SupplementRequested, "2026-10-16 10:00", request)));
    }

    [Fact]
    public void A_late_dossier_that_is_voided_is_listed_and_one_in_time_is_not()
    {
        Assert.Single(All(Due().Then(Verb.Merged, "2026-10-21 09:00", FieldValue.Of(FieldId.IntoCode, "other"))), finding => finding.Rule == IntegrityRule.RemovedWhileLate);
        Assert.Empty(All(Due().Then(Verb.Merged, "2026-10-16 09:00", FieldValue.Of(FieldId.IntoCode, "other"))));
    }

    [Fact]
    public void What_is_changed_after_the_cut_off_of_a_list_that_it_stood_on_is_listed_once_a_list()
    {
        var story = Due().Then(Verb.Completed, "2026-10-21 09:00").Correct(1, "2026-11-10 09:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-22 09:00")))
            .Correct(1, "2026-11-11 09:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-23 09:00")));
        IEnumerable<string> Lists(Dossier before, long told) => told > Ticks("2026-11-05 00:00") ? ["tp 2026-10"] : [];
        var finding = Assert.Single(CleaningRules.Find(Code, story.Events, Rules, Thresholds.Limits, Lists), finding => finding.Rule == IntegrityRule.ChangedAfterPublication);
        Assert.Empty(CleaningRules.Find(Code, Due().Then(Verb.Completed, "2026-11-10 09:00").Events, Rules, Thresholds.Limits, Lists)); // an open dossier ends: nothing is rewritten
        Assert.Equal(("tp 2026-10", "2026-10-21 09:00", "2026-10-22 09:00"), (finding.Publication, Local(finding.WasAt), Local(finding.IsAt)));
    }

    [Fact]
    public void Whatever_is_found_is_doubted()
    {
        Story[] found =
        [
            Due().Correct(0, "2026-10-21 17:00", DueAt("2026-10-23 17:00")),
            Due().Then(Verb.Completed, "2026-10-22 09:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-19 16:00"))),
            Due().Then(Verb.SupplementRequested, "2026-10-21 09:00", FieldValue.Of(FieldId.RequestedAt, At("2026-10-16 09:00"))),
            Due().Then(Verb.Voided, "2026-10-21 09:00"),
            Due().Then(Verb.Completed, "2026-10-16 09:00").Then(Verb.Assigned, "2026-10-20 09:00", "other", null),
        ];
        Assert.All(found, story => Assert.True(All(story).Count > 0 && Doubts.Of(story.Events, story.Fold().DueLawful, Office.Zone)));
        Assert.False(Doubts.Of(Due().Then(Verb.Completed, "2026-10-19 16:00").Events, Ticks("2026-10-19 17:00"), Office.Zone));
    }

    internal static Story Due() => new Story().Received("2026-10-05 09:00", DueAt("2026-10-19 17:00"));

    internal static List<Finding> All(Story story) => [.. CleaningRules.Find(Code, story.Events, Rules, Thresholds.Limits, (_, _) => [])];

    private static IEnumerable<Finding> Cures(Story story) => All(story).Where(finding => finding.Rule < IntegrityRule.ChangedAfterPublication);

    private static Finding Single(IntegrityRule rule, Story story) => Assert.Single(All(story), finding => finding.Rule == rule);

    private static double Days(long ticks) => TimeSpan.FromTicks(ticks).TotalDays;
}
