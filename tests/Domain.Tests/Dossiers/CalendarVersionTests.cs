using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Calendars;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>
/// On Monday 16/11/2026 at 10:00 it becomes known that Monday 23/11 is off and Saturday 28/11 is worked instead (D§3.2, D§6.2): computed due dates of
/// open dossiers move, those of ended ones do not (D§6.4).
/// </summary>
public class CalendarVersionTests
{
    private static readonly WorkingCalendar Swapped = Office.Next(
        TestCalendars.Shipped().WithSwap(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 28)) with { Version = 2 }, Ticks("2026-11-16 10:00"));

    private static readonly FoldRules Now = new([Office, Swapped], _ => Swapped, "test");

    /// <summary>The worked table of D§3.2.</summary>
    [Theory]
    [InlineData(2, "2026-11-25 17:00", "2026-11-26 17:00")]
    [InlineData(5, "2026-11-30 17:00", "2026-11-30 17:00")]
    public void The_due_date_of_an_open_dossier_moves_if_the_days_it_counts_do(int term, string before, string after)
    {
        var story = new Story().Received("2026-11-20 14:00", Days(term));
        Assert.Equal(before, Local(story.Fold().DueLawful));
        Assert.Equal(after, Local(Fold(story).DueLawful));
    }

    [Fact]
    public void The_due_date_that_a_source_gave_does_not_move_but_its_lateness_by_day_does()
    {
        var d = Fold(new Story().Received("2026-11-13 14:00", DueAt("2026-11-20")));
        Assert.Equal(("2026-11-20 23:59", DueOrigin.Source), (Local(d.DueLawful), d.DueOrigin));
        Assert.Equal("2026-11-25 07:30", Local(Lateness.LateFromDay(d.Calendar, d.DueLawful)));
        Assert.Equal("2026-11-23 07:30", Local(Lateness.LateFromDay(Office, d.DueLawful)));
    }

    [Fact]
    public void A_dossier_that_ended_before_the_change_keeps_its_due_date_whenever_the_end_is_told()
    {
        var told = Open().Then(Verb.Completed, "2026-11-16 09:59", "egov", "2026-12-01 08:00");
        Assert.Equal(("2026-11-23 17:00", 1), (Local(Fold(told).DueLawful), Fold(told).Calendar.Version));
    }

    [Fact]
    public void A_dossier_that_ends_after_the_change_is_judged_by_the_new_calendar()
    {
        var d = Fold(Open().Then(Verb.Completed, "2026-11-16 10:00"));
        Assert.Equal(("2026-11-25 17:00", 2), (Local(d.DueLawful), d.Calendar.Version));
    }

    [Fact]
    public void An_end_that_is_a_date_without_hours_is_at_its_beginning() =>
        Assert.Equal(1, Fold(Open().Then(Verb.Completed, "2026-11-16")).Calendar.Version);

    [Fact]
    public void A_dossier_that_was_reopened_is_open_and_one_that_ended_again_is_judged_by_its_last_end()
    {
        var story = Open().Then(Verb.Completed, "2026-11-12 09:00").Then(Verb.Reopened, "2026-11-12 15:00");
        Assert.Equal("2026-11-25 17:00", Local(Fold(story).DueLawful));
        Assert.Equal("2026-11-23 17:00", Local(Fold(story.Then(Verb.Completed, "2026-11-13 09:00")).DueLawful));
        Assert.Equal("2026-11-23 17:00", Local(Fold(story.Then(Verb.Completed, "2026-11-18 09:00")).DueLawful)); // a second end: the first stands
        Assert.Equal("2026-11-25 17:00", Local(Fold(story.Then(Verb.Reopened, "2026-11-18 10:00").Then(Verb.Completed, "2026-11-19 09:00")).DueLawful));
    }

    [Fact]
    public void An_end_whose_time_is_corrected_counts_where_it_was_put()
    {
        var story = Open().Then(Verb.Completed, "2026-11-16 09:00").Correct(1, "2026-11-20 08:00", FieldValue.Of(FieldId.Time, At("2026-11-17 09:00")));
        Assert.Equal(2, Fold(story).Calendar.Version);
    }

    [Fact]
    public void Supplement_legs_on_both_sides_of_the_change_are_all_counted_by_the_version_that_judges()
    {
        var story = new Story().Received("2026-11-09 09:00", Days(5)).Then(Verb.SupplementRequested, "2026-11-12 10:00").Then(Verb.SupplementReceived, "2026-11-19 10:00");
        Assert.Equal("2026-11-27 17:00", Local(story.Fold().DueLawful));
        Assert.Equal("2026-11-28 17:00", Local(Fold(story).DueLawful));
        story.Then(Verb.SupplementRequested, "2026-11-28 10:00").Then(Verb.SupplementReceived, "2026-11-30 11:00"); // in time, for the 28th is a working day now
        Assert.Equal("2026-12-07 17:00", Local(Fold(story).DueLawful));
    }

    [Fact]
    public void What_was_so_at_an_instant_is_judged_by_the_calendar_of_that_instant()
    {
        var story = Open();
        Assert.Equal("2026-11-23 17:00", Local(DossierFold.Fold(Code, story.Events, Now, Ticks("2026-11-16 09:59")).DueLawful));
        Assert.Equal("2026-11-25 17:00", Local(DossierFold.Fold(Code, story.Events, Now, Ticks("2026-11-16 10:00")).DueLawful));
    }

    [Fact]
    public void Days_late_are_counted_by_the_version_that_judges()
    {
        var late = new Story().Received("2026-11-13 14:00", DueAt("2026-11-20"));
        Assert.True(Lateness.TryWorkingDaysLate(Fold(late).Calendar, Fold(late).DueLawful, Ticks("2026-11-26 09:00"), out var days));
        Assert.Equal(2, days); // 25 and 26; 24/11 is a holiday
    }

    private static Story Open() => new Story().Received("2026-11-09 09:00", Days(10));

    private static Dossier Fold(Story story) => DossierFold.Fold(Code, story.Events, Now);
}
