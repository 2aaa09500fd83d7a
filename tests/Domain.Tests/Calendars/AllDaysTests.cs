using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class AllDaysTests
{
    private readonly WorkingCalendar _calendar = WorkingCalendar.AllDays("boston", TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Fact]
    public void Every_year_is_known()
    {
        Assert.Equal(YearStatus.Confirmed, _calendar.Status(1650));
        Assert.Equal(("boston", 1), (_calendar.Id, _calendar.Version));
        Assert.Null(_calendar.SourceOf(2015));
        Assert.Equal(TimeSpan.FromDays(1), _calendar.WorkingDayLength);
    }

    [Fact]
    public void A_Sunday_works_from_midnight_to_its_last_instant()
    {
        var sunday = Day("2015-03-08");
        Assert.True(_calendar.TryIsWorkingDay(sunday, out var working) && working);
        Assert.True(_calendar.TryOpeningOf(sunday, out var opening));
        Assert.True(_calendar.TryCloseOf(sunday, out var close));
        Assert.Equal("2015-03-08 00:00", _calendar.Local(opening));
        Assert.Equal("2015-03-08 23:59", _calendar.Local(close));
        Assert.Equal(_calendar.EndOfDay(sunday), close + 1);
        Assert.True(_calendar.TryWorkingTime(opening, close + 1, out var time));
        Assert.Equal(TimeSpan.FromHours(23), time);
    }

    [Fact]
    public void The_opening_after_a_date_is_the_next_midnight_also_when_the_clocks_change()
    {
        Assert.True(_calendar.TryOpeningAfter(Day("2015-03-08"), out var opening));
        Assert.Equal("2015-03-09 00:00", _calendar.Local(opening));
        Assert.Equal(new DateTime(2015, 3, 9, 4, 0, 0, DateTimeKind.Utc).Ticks, opening);
    }

    [Fact]
    public void Days_are_counted_on_the_calendar()
    {
        Assert.True(_calendar.TryAddWorkingDays(Day("2015-12-30"), 3, out var later));
        Assert.Equal(Day("2016-01-02"), later);
        Assert.True(_calendar.TryWorkingDaysBetween(later, Day("2015-12-30"), out var back));
        Assert.Equal(-3, back);
        Assert.False(_calendar.TryAddWorkingDays(DateOnly.MaxValue, 1, out _));
        Assert.False(_calendar.TryAddWorkingDays(DateOnly.MinValue, -1, out _));
    }

    [Fact]
    public void Time_runs_without_pause()
    {
        var from = _calendar.At("2015-03-07 12:00");
        Assert.True(_calendar.TryAddWorkingTime(from, TimeSpan.FromDays(1), out var result));
        Assert.Equal("2015-03-08 13:00", _calendar.Local(result));
        Assert.False(_calendar.TryAddWorkingTime(from, TimeSpan.MaxValue, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => _calendar.TryAddWorkingTime(from, TimeSpan.FromTicks(-1), out _));
    }
}
