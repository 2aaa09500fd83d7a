using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Due;

public class TermTests
{
    private readonly WorkingCalendar _calendar = Shipped().Build();

    [Theory]
    [InlineData("2026-10-10 09:00", 1, "2026-10-12 17:00")]
    [InlineData("2026-10-11 23:59", 1, "2026-10-12 17:00")]
    [InlineData("2026-10-12 00:00", 1, "2026-10-13 17:00")]
    [InlineData("2026-10-30 09:00", 1, "2026-11-02 17:00")]
    [InlineData("2025-12-31 09:00", 1, "2026-01-05 17:00")]
    [InlineData("2026-11-23 16:59", 1, "2026-11-25 17:00")]
    [InlineData("2026-11-24 09:00", 1, "2026-11-25 17:00")]
    public void Working_days_leave_the_date_of_receipt_out(string received, int days, string expected) =>
        AssertDue(received, days, TermUnit.WorkingDay, DayCount.ExcludeFirstDay, expected);

    [Theory]
    [InlineData("2026-10-10 09:00", 1, "2026-10-12 17:00")]
    [InlineData("2026-10-12 06:00", 1, "2026-10-12 17:00")]
    [InlineData("2026-10-12 12:00", 1, "2026-10-13 11:30")]
    [InlineData("2025-12-31 16:00", 1, "2026-01-05 16:00")]
    public void Working_days_in_hours_begin_when_someone_works(string received, int days, string expected) =>
        AssertDue(received, days, TermUnit.WorkingDay, DayCount.AddHours, expected);

    [Theory]
    [InlineData(DayCount.ExcludeFirstDay)]
    [InlineData(DayCount.AddHours)]
    public void Working_hours_are_counted_alike_in_both_modes(DayCount mode)
    {
        AssertDue("2026-10-09 16:30", 2, TermUnit.WorkingHour, mode, "2026-10-12 09:00");
        AssertDue("2026-10-09 17:20", 8, TermUnit.WorkingHour, mode, "2026-10-12 17:00");
    }

    [Theory]
    [InlineData(DayCount.ExcludeFirstDay)]
    [InlineData(DayCount.AddHours)]
    public void Calendar_days_count_rest_days_but_do_not_end_on_one(DayCount mode)
    {
        AssertDue("2026-10-09 17:20", 1, TermUnit.Day, mode, "2026-10-12 17:00");
        AssertDue("2026-10-09 09:00", 3, TermUnit.Day, mode, "2026-10-12 17:00");
        AssertDue("2026-10-09 09:00", 4, TermUnit.Day, mode, "2026-10-13 17:00");
        AssertDue("2026-02-01 09:00", 15, TermUnit.Day, mode, "2026-02-23 17:00");
        AssertDue("2026-08-19 09:00", 3, TermUnit.Day, mode, "2026-08-22 17:00");
        AssertDue("2026-11-20 09:00", 4, TermUnit.Day, mode, "2026-11-25 17:00");
    }

    [Theory]
    [InlineData(TermUnit.WorkingDay, DayCount.ExcludeFirstDay)]
    [InlineData(TermUnit.WorkingDay, DayCount.AddHours)]
    [InlineData(TermUnit.WorkingHour, DayCount.AddHours)]
    [InlineData(TermUnit.Day, DayCount.ExcludeFirstDay)]
    public void A_term_of_nothing_is_due_at_the_close_of_the_day(TermUnit unit, DayCount mode)
    {
        AssertDue("2026-10-09 09:00", 0, unit, mode, "2026-10-09 17:00");
        AssertDue("2026-10-09 17:20", 0, unit, mode, "2026-10-12 17:00");
        AssertDue("2026-10-10 09:00", 0, unit, mode, "2026-10-12 17:00");
    }

    [Theory]
    [InlineData("2024-12-30 09:00", 5, TermUnit.WorkingDay)]
    [InlineData("2027-12-30 09:00", 5, TermUnit.WorkingDay)]
    [InlineData("2027-12-30 09:00", 50, TermUnit.WorkingHour)]
    [InlineData("2027-12-30 09:00", 5, TermUnit.Day)]
    [InlineData("2026-12-30 09:00", -1, TermUnit.WorkingDay)]
    [InlineData("2026-12-30 09:00", -1, TermUnit.Day)]
    [InlineData("2026-12-30 09:00", int.MaxValue, TermUnit.WorkingDay)]
    [InlineData("2026-12-30 09:00", int.MaxValue, TermUnit.WorkingHour)]
    [InlineData("2026-12-30 09:00", int.MaxValue, TermUnit.Day)]
    public void A_term_that_no_table_covers_is_refused(string received, int term, TermUnit unit)
    {
        foreach (var mode in Enum.GetValues<DayCount>())
        {
            Assert.False(DueDates.TryDue(_calendar, _calendar.At(received), term, unit, mode, out var due));
            Assert.Equal(0, due);
        }
    }

    [Fact]
    public void A_calendar_day_term_out_of_a_missing_year_needs_only_the_year_it_ends_in() =>
        AssertDue("2024-12-20 09:00", 20, TermUnit.Day, DayCount.ExcludeFirstDay, "2025-01-09 17:00");

    [Theory]
    [InlineData("Europe/Amsterdam", "2026-03-27 09:00", 3, "2026-03-30 23:59")]
    [InlineData("America/New_York", "2015-10-31 23:30", 1, "2015-11-01 23:59")]
    public void Where_every_day_works_a_day_ends_at_midnight(string zone, string received, int days, string expected)
    {
        var all = WorkingCalendar.AllDays("all", TimeZoneInfo.FindSystemTimeZoneById(zone));
        foreach (var unit in (TermUnit[])[TermUnit.WorkingDay, TermUnit.Day])
        {
            Assert.True(DueDates.TryDue(all, all.At(received), days, unit, DayCount.ExcludeFirstDay, out var due));
            Assert.Equal(expected, all.Local(due));
            Assert.Equal(all.EndOfDay(all.LocalDate(due)), due + 1);
        }
    }

    [Fact]
    public void Where_every_day_works_a_day_in_hours_has_24()
    {
        var all = WorkingCalendar.AllDays("all", TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        Assert.True(DueDates.TryDue(all, all.At("2026-06-05 09:00"), 2, TermUnit.WorkingDay, DayCount.AddHours, out var due));
        Assert.Equal("2026-06-07 09:00", all.Local(due));
    }

    private void AssertDue(string received, int term, TermUnit unit, DayCount mode, string expected)
    {
        Assert.True(DueDates.TryDue(_calendar, _calendar.At(received), term, unit, mode, out var due));
        Assert.Equal(expected, _calendar.Local(due));
    }
}
