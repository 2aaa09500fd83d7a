using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Due;

public class SupplementTests
{
    private readonly WorkingCalendar _calendar = Shipped().Build();

    // The worked table of D§3.4: received Mon 05/10/2026 09:00, 10 working days, asked Thu 08/10 10:00, complete Mon 19/10 14:00.
    [Theory]
    [InlineData(SupplementPolicy.Restart, DayCount.ExcludeFirstDay, "2026-11-02 17:00")]
    [InlineData(SupplementPolicy.Restart, DayCount.AddHours, "2026-11-02 14:00")]
    [InlineData(SupplementPolicy.Pause, DayCount.ExcludeFirstDay, "2026-10-28 17:00")]
    [InlineData(SupplementPolicy.Pause, DayCount.AddHours, "2026-10-28 11:30")]
    [InlineData(SupplementPolicy.ShiftCalendarDays, DayCount.ExcludeFirstDay, "2026-10-30 17:00")]
    [InlineData(SupplementPolicy.ShiftCalendarDays, DayCount.AddHours, "2026-10-30 09:00")]
    [InlineData(SupplementPolicy.None, DayCount.ExcludeFirstDay, "2026-10-19 17:00")]
    public void The_worked_table(SupplementPolicy policy, DayCount mode, string expected) =>
        AssertDue(expected, policy, Worked(mode));

    [Fact]
    public void The_worked_pause_has_used_25_hours_and_left_55()
    {
        var c = Worked(DayCount.AddHours);
        Assert.True(_calendar.TryWorkingTime(c.ReceivedTicks, c.RequestedTicks, out var used));
        Assert.True(_calendar.TryWorkingTime(c.RequestedTicks, c.DueTicks, out var left));
        Assert.Equal((25.0, 55.0), (used.TotalHours, left.TotalHours));
    }

    [Theory]
    [InlineData(DayCount.ExcludeFirstDay, "2026-11-02 17:00")]
    [InlineData(DayCount.AddHours, "2026-11-02 14:00")]
    public void Restart_without_a_term_counts_what_lay_between_receipt_and_due_date(DayCount mode, string expected)
    {
        AssertDue(expected, SupplementPolicy.Restart, Worked(mode) with { Term = null, Unit = null });
        AssertDue(expected, SupplementPolicy.Restart, Worked(mode) with { Term = null });
        AssertDue(expected, SupplementPolicy.Restart, Worked(mode) with { Unit = null });
    }

    [Theory]
    [InlineData(SupplementPolicy.Restart, "2026-11-02 17:00")]
    [InlineData(SupplementPolicy.Pause, "2026-10-30 17:00")]
    [InlineData(SupplementPolicy.ShiftCalendarDays, "2026-10-30 17:00")]
    public void A_term_of_calendar_days_is_carried_in_calendar_days(SupplementPolicy policy, string expected) =>
        AssertDue(expected, policy, Worked(DayCount.AddHours) with { Term = 14, Unit = TermUnit.Day, DueTicks = _calendar.At("2026-10-19 17:00") });

    [Theory]
    [InlineData(SupplementPolicy.Restart)]
    [InlineData(SupplementPolicy.Pause)]
    [InlineData(SupplementPolicy.ShiftCalendarDays)]
    public void A_supplement_asked_after_the_due_instant_cures_nothing(SupplementPolicy policy)
    {
        var c = Worked(DayCount.ExcludeFirstDay);
        AssertDue("2026-10-19 17:00", policy, c with { RequestedTicks = c.DueTicks + 1, CompletedTicks = _calendar.At("2026-10-26 09:00") });
    }

    [Fact]
    public void A_supplement_asked_at_the_due_instant_is_in_time()
    {
        var c = Worked(DayCount.ExcludeFirstDay);
        AssertDue("2026-10-26 17:00", SupplementPolicy.Pause, c with { RequestedTicks = c.DueTicks, CompletedTicks = _calendar.At("2026-10-26 09:00") });
    }

    [Theory]
    [InlineData(SupplementPolicy.Restart)]
    [InlineData(SupplementPolicy.Pause)]
    [InlineData(SupplementPolicy.ShiftCalendarDays)]
    public void A_supplement_complete_before_it_was_asked_moves_nothing(SupplementPolicy policy)
    {
        var c = Worked(DayCount.ExcludeFirstDay);
        AssertDue("2026-10-19 17:00", policy, c with { CompletedTicks = c.RequestedTicks - 1 });
    }

    [Theory]
    [InlineData("2026-10-26 14:00", "2026-10-26 17:00")]
    [InlineData("2026-10-26 17:30", "2026-10-27 17:00")]
    [InlineData("2026-10-24 10:00", "2026-10-26 17:00")]
    public void A_pause_that_leaves_no_day_is_due_at_the_next_close(string completed, string expected) =>
        AssertDue(expected, SupplementPolicy.Pause, Worked(DayCount.ExcludeFirstDay) with
        {
            RequestedTicks = _calendar.At("2026-10-19 10:00"),
            CompletedTicks = _calendar.At(completed),
        });

    [Fact]
    public void A_source_due_date_on_a_rest_day_counts_as_the_next_working_day()
    {
        var sunday = Worked(DayCount.ExcludeFirstDay) with { Term = null, DueTicks = _calendar.At("2026-10-18 23:59") };
        AssertDue("2026-10-28 17:00", SupplementPolicy.Pause, sunday);
        AssertDue("2026-11-02 17:00", SupplementPolicy.Restart, sunday);
    }

    [Theory]
    [InlineData("2026-10-10 09:00", DayCount.ExcludeFirstDay, "2026-10-21 17:00")]
    [InlineData("2026-10-13 09:00", DayCount.AddHours, "2026-10-26 09:00")]
    [InlineData("2026-10-08 18:00", DayCount.ExcludeFirstDay, "2026-10-19 17:00")]
    public void A_shift_moves_by_dates_and_on_from_rest_days(string completed, DayCount mode, string expected) =>
        AssertDue(expected, SupplementPolicy.ShiftCalendarDays, Worked(mode) with { CompletedTicks = _calendar.At(completed) });

    [Fact]
    public void A_shifted_hour_stays_within_the_shifts_of_its_day() =>
        AssertDue("2026-10-20 17:00", SupplementPolicy.ShiftCalendarDays, Worked(DayCount.AddHours) with
        {
            DueTicks = _calendar.At("2026-10-19 23:59"),
            CompletedTicks = _calendar.At("2026-10-09 09:00"),
        });

    [Fact]
    public void A_shift_within_one_date_leaves_the_hour_of_the_source() =>
        AssertDue("2026-10-19 23:59", SupplementPolicy.ShiftCalendarDays, Worked(DayCount.ExcludeFirstDay) with
        {
            DueTicks = _calendar.At("2026-10-19 23:59"),
            CompletedTicks = _calendar.At("2026-10-08 15:00"),
        });

    [Fact]
    public void A_due_date_before_the_receipt_leaves_nothing_to_restart()
    {
        var c = Worked(DayCount.ExcludeFirstDay) with
        {
            Term = null,
            ReceivedTicks = _calendar.At("2026-10-21 09:00"),
            CompletedTicks = _calendar.At("2026-10-26 09:00"),
        };
        AssertDue("2026-10-19 17:00", SupplementPolicy.Restart, c);
    }

    [Theory]
    [InlineData(SupplementPolicy.Restart)]
    [InlineData(SupplementPolicy.Pause)]
    [InlineData(SupplementPolicy.ShiftCalendarDays)]
    public void Completion_in_a_year_without_table_is_refused(SupplementPolicy policy)
    {
        var c = Worked(DayCount.ExcludeFirstDay) with { CompletedTicks = _calendar.At("2028-10-19 14:00") };
        Assert.False(DueDates.TryAfterSupplement(_calendar, policy, c, out var due));
        Assert.Equal(0, due);
        Assert.False(DueDates.TryAfterSupplement(_calendar, policy, c with { Term = null, Mode = DayCount.AddHours }, out _));
    }

    private SupplementCase Worked(DayCount mode)
    {
        var received = _calendar.At("2026-10-05 09:00");
        Assert.True(DueDates.TryDue(_calendar, received, 10, TermUnit.WorkingDay, mode, out var due));
        return new(received, due, 10, TermUnit.WorkingDay, mode, _calendar.At("2026-10-08 10:00"), _calendar.At("2026-10-19 14:00"));
    }

    private void AssertDue(string expected, SupplementPolicy policy, SupplementCase c)
    {
        Assert.True(DueDates.TryAfterSupplement(_calendar, policy, c, out var due));
        Assert.Equal(expected, _calendar.Local(due));
    }
}
