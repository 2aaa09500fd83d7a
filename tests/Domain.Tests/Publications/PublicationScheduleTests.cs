using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Publications;

/// <summary>“Tuần cuối hàng tháng”, by the shipped calendar.</summary>
public class PublicationScheduleTests
{
    private static readonly PublicationRule LastWeek = new() { Area = "*" };

    [Theory]
    [InlineData(2026, 10, "2026-10", "2026-10-26 07:30")]
    [InlineData(2026, 11, "2026-11", "2026-11-30 07:30")] // the month's last day is a Monday
    [InlineData(2026, 12, "2026-12", "2026-12-28 07:30")] // year end; the period is 15 November to 14 December
    [InlineData(2025, 1, "2025-01", "2025-02-03 07:30")] // Tết takes the whole last week
    [InlineData(2026, 2, "2026-02", "2026-02-23 07:30")] // Tết 2026 ends the Sunday before
    [InlineData(2026, 8, "2026-08", "2026-09-03 07:30")] // the last week begins with 31 August, a day off in exchange for a Saturday, and the national holiday follows
    public void The_draft_is_made_when_the_months_last_week_opens(int year, int month, string period, string due) =>
        Same(period, PeriodKind.Reporting, due, PublicationSchedule.Of(year, month, LastWeek, Vietnam.Office));

    [Fact]
    public void Of_calendar_months_the_last_that_is_over_is_drafted_even_if_days_off_put_it_into_the_next() =>
        Same("2024-12", PeriodKind.Calendar, "2025-02-03 07:30", PublicationSchedule.Of(2025, 1, LastWeek with { PeriodKind = PeriodKind.Calendar }, Vietnam.Office));

    [Fact]
    public void A_rule_may_want_it_right_after_the_period_or_on_a_day()
    {
        Same("2026-10", PeriodKind.Reporting, "2026-10-15 07:30", PublicationSchedule.Of(2026, 10, LastWeek with { DraftRule = new DraftRule(DraftDay.AfterPeriod) }, Vietnam.Office));
        Same("2026-10", PeriodKind.Calendar, "2026-11-02 07:30", PublicationSchedule.Of(2026, 10, LastWeek with { DraftRule = new DraftRule(DraftDay.AfterPeriod), PeriodKind = PeriodKind.Calendar }, Vietnam.Office));
        Same("2026-10", PeriodKind.Reporting, "2026-10-26 07:30", PublicationSchedule.Of(2026, 10, LastWeek with { DraftRule = new DraftRule(DraftDay.DayOfMonth, 25) }, Vietnam.Office));
        Same("2026-09", PeriodKind.Reporting, "2026-10-05 07:30", PublicationSchedule.Of(2026, 10, LastWeek with { DraftRule = new DraftRule(DraftDay.DayOfMonth, 3) }, Vietnam.Office));
    }

    [Fact]
    public void Without_the_years_table_it_is_made_on_the_day_itself() => Same("2031-10", PeriodKind.Reporting, "2031-10-27 00:00", PublicationSchedule.Of(2031, 10, LastWeek, Vietnam.Office));

    [Theory]
    [InlineData(DraftDay.LastWeek, PeriodKind.Reporting)]
    [InlineData(DraftDay.LastWeek, PeriodKind.Calendar)]
    [InlineData(DraftDay.AfterPeriod, PeriodKind.Reporting)]
    [InlineData(DraftDay.AfterPeriod, PeriodKind.Calendar)]
    [InlineData(DraftDay.DayOfMonth, PeriodKind.Reporting)]
    public void Every_period_is_drafted_once_and_never_before_its_end(DraftDay on, PeriodKind kind)
    {
        var rule = LastWeek with { DraftRule = new DraftRule(on, on == DraftDay.DayOfMonth ? 20 : null), PeriodKind = kind };
        var drafts = Enumerable.Range(0, 36).Select(i => PublicationSchedule.Of(2024 + i / 12, 1 + i % 12, rule, Vietnam.Office)).ToList();
        Assert.Equal(Enumerable.Range(0, 36).Aggregate((List<PublicationPeriod>)[drafts[0].Period], (all, i) => i == 0 ? all : [.. all, all[^1].Next()]), drafts.Select(draft => draft.Period));
        Assert.All(drafts, draft => Assert.True(draft.DueAt > draft.Period.LastTick(Vietnam.Office)));
        for (var i = 0; i + 1 < drafts.Count; i++) Assert.Equal(drafts[i + 1], PublicationSchedule.NextAfter(drafts[i].DueAt, rule, Vietnam.Office));
    }

    private static void Same(string period, PeriodKind kind, string due, ScheduledDraft draft) => Assert.Equal((period, kind, due), (draft.Period.Id, draft.Period.Kind, Vietnam.Local(draft.DueAt)));
}
