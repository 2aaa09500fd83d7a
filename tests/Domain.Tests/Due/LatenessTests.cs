using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Due;

public class LatenessTests
{
    private readonly WorkingCalendar _calendar = Shipped().Build();

    [Theory]
    [InlineData("2026-11-23 17:00", "2026-11-25 07:30")]
    [InlineData("2026-11-24 10:00", "2026-11-25 07:30")]
    [InlineData("2026-11-20 09:00", "2026-11-23 07:30")]
    [InlineData("2026-08-21 17:00", "2026-08-22 07:30")]
    [InlineData("2026-02-13 17:00", "2026-02-23 07:30")]
    [InlineData("2025-12-31 17:00", "2026-01-05 07:30")]
    [InlineData("2024-11-20 09:00", "2024-11-21 00:00")]
    [InlineData("2027-12-31 17:00", "2028-01-01 00:00")]
    public void By_day_it_is_late_from_the_next_opening(string due, string expected) =>
        Assert.Equal(expected, _calendar.Local(Lateness.LateFromDay(_calendar, _calendar.At(due))));

    [Fact]
    public void Nothing_turns_late_on_24_11()
    {
        for (var due = _calendar.At("2026-11-01 00:00"); due < _calendar.At("2026-12-01 00:00"); due += TimeSpan.TicksPerHour)
            Assert.NotEqual(Day("2026-11-24"), _calendar.LocalDate(Lateness.LateFromDay(_calendar, due)));
    }

    [Fact]
    public void By_day_a_due_date_at_the_end_of_time_is_never_late() =>
        Assert.Equal(DateTime.MaxValue.Ticks, Lateness.LateFromDay(_calendar, DateTime.MaxValue.Ticks));

    [Fact]
    public void By_instant_it_is_late_from_the_first_tick_after() => Assert.Equal(101, Lateness.LateFromInstant(100));

    [Theory]
    [InlineData("Europe/Amsterdam", "2026-03-28 15:00", "2026-03-29 00:00")]
    [InlineData("Europe/Amsterdam", "2026-10-25 23:59", "2026-10-26 00:00")]
    [InlineData("America/New_York", "2015-03-08 12:00", "2015-03-09 00:00")]
    public void Where_every_day_works_it_is_late_from_the_next_midnight(string zone, string due, string expected)
    {
        var all = WorkingCalendar.AllDays("all", TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(expected, all.Local(Lateness.LateFromDay(all, all.At(due))));
    }

    [Theory]
    [InlineData("2026-11-26 17:00", 2, "2026-11-23 07:30")]
    [InlineData("2026-11-26 17:00", 0, "2026-11-26 07:30")]
    [InlineData("2026-02-24 17:00", 2, "2026-02-13 07:30")]
    [InlineData("2026-11-22 12:00", 2, "2026-11-19 07:30")]
    [InlineData("2026-11-22 12:00", 0, "2026-11-22 00:00")]
    [InlineData("2026-11-26 06:00", 0, "2026-11-26 06:00")]
    public void It_is_due_soon_from_the_opening_some_working_days_before(string due, int days, string expected)
    {
        Assert.True(Lateness.TrySoonFrom(_calendar, _calendar.At(due), days, out var soon));
        Assert.Equal(expected, _calendar.Local(soon));
    }

    [Theory]
    [InlineData("2028-06-01 17:00", 2)]
    [InlineData("2028-06-01 17:00", 0)]
    [InlineData("2025-01-02 17:00", 2)]
    public void Whether_it_is_due_soon_is_unknown_without_a_table(string due, int days) =>
        Assert.False(Lateness.TrySoonFrom(_calendar, _calendar.At(due), days, out _));

    [Fact]
    public void A_negative_threshold_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Lateness.TrySoonFrom(_calendar, _calendar.At("2026-11-26 17:00"), -1, out _));

    [Theory]
    [InlineData("2026-11-20 17:00", "2026-11-20 18:00", 0, 0)]
    [InlineData("2026-11-20 17:00", "2026-11-20 07:00", 0, 0)]
    [InlineData("2026-11-20 17:00", "2026-11-22 10:00", 0, 2)]
    [InlineData("2026-11-20 17:00", "2026-11-23 07:29", 0, 3)]
    [InlineData("2026-11-20 17:00", "2026-11-23 07:30", 1, 3)]
    [InlineData("2026-11-20 17:00", "2026-11-24 12:00", 1, 4)]
    [InlineData("2026-11-20 17:00", "2026-11-25 07:00", 1, 5)]
    [InlineData("2026-11-20 17:00", "2026-11-25 07:30", 2, 5)]
    [InlineData("2026-11-20 17:00", "2026-11-16 09:00", 0, 0)]
    [InlineData("2025-12-31 17:00", "2026-01-05 09:00", 1, 5)]
    public void Days_late_are_the_working_days_that_have_opened_since(string due, string end, int workingDays, int calendarDays)
    {
        Assert.True(Lateness.TryWorkingDaysLate(_calendar, _calendar.At(due), _calendar.At(end), out var days));
        Assert.Equal(workingDays, days);
        Assert.Equal(calendarDays, Lateness.CalendarDaysLate(_calendar, _calendar.At(due), _calendar.At(end)));
    }

    [Fact]
    public void Working_days_late_are_unknown_without_a_table_but_calendar_days_go_on()
    {
        var (due, end) = (_calendar.At("2027-12-30 17:00"), _calendar.At("2028-01-03 09:00"));
        Assert.False(Lateness.TryWorkingDaysLate(_calendar, due, end, out _));
        Assert.Equal(4, Lateness.CalendarDaysLate(_calendar, due, end));
        Assert.True(Lateness.TryWorkingDaysLate(_calendar, end, due, out var none));
        Assert.Equal(0, none);
    }
}
