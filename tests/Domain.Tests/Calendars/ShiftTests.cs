using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class ShiftTests
{
    private static readonly Shift Morning = new(450, 690);
    private static readonly DayOfWeek[] Weekdays = [.. ShiftRule.OfficeHours.Weekdays];

    [Fact]
    public void Summer_hours_hold_between_their_dates_only()
    {
        var summer = new ShiftRule(Weekdays, Day("2026-04-16"), Day("2026-10-15"), [new Shift(420, 660), new Shift(810, 1050)]);
        var calendar = Office(2026).WithRule(summer).Build();
        Assert.Equal(("07:30", "17:00"), Hours(calendar, "2026-04-15"));
        Assert.Equal(("07:00", "17:30"), Hours(calendar, "2026-04-16"));
        Assert.Equal(("07:00", "17:30"), Hours(calendar, "2026-10-15"));
        Assert.Equal(("07:30", "17:00"), Hours(calendar, "2026-10-16"));
    }

    [Fact]
    public void A_rule_without_hours_makes_rest_days()
    {
        var calendar = Office(2026).WithRule(new ShiftRule([DayOfWeek.Friday], Day("2026-07-01"), null, [])).Build();
        Assert.True(calendar.TryAddWorkingDays(Day("2026-07-02"), 1, out var next));
        Assert.Equal(Day("2026-07-06"), next);
    }

    [Fact]
    public void A_Saturday_that_works_half_counts_as_a_working_day()
    {
        var calendar = Office(2026).WithRule(new ShiftRule([DayOfWeek.Saturday], Day("2026-06-01"), Day("2026-06-30"), [Morning])).Build();
        Assert.Equal(("07:30", "11:30"), Hours(calendar, "2026-06-06"));
        Assert.True(calendar.TryWorkingDaysBetween(Day("2026-05-31"), Day("2026-06-30"), out var days));
        Assert.Equal(22 + 4, days);
        Assert.False(calendar.TryOpeningOf(Day("2026-07-04"), out _));
    }

    [Fact]
    public void A_half_day_counts_as_one_day_and_closes_at_its_own_hour()
    {
        var calendar = Office(2026).WithHalfDay(Day("2026-12-30"), Morning).Build();
        Assert.Equal(("07:30", "11:30"), Hours(calendar, "2026-12-30"));
        Assert.True(calendar.TryAddWorkingTime(calendar.At("2026-12-29 16:00"), TimeSpan.FromHours(6), out var result));
        Assert.Equal("2026-12-31 08:30", calendar.Local(result));
    }

    [Fact]
    public void A_closure_wins_over_the_working_day_of_a_swap()
    {
        var calendar = Office(2026).WithSwap(Day("2026-08-31"), Day("2026-08-22")).WithClosure(Day("2026-08-20"), Day("2026-08-22")).Build();
        Assert.True(calendar.TryAddWorkingDays(Day("2026-08-19"), 1, out var next));
        Assert.Equal(Day("2026-08-24"), next);
    }

    [Fact]
    public void The_working_day_of_a_swap_has_the_hours_of_the_day_it_stands_in_for()
    {
        var shortMondays = new ShiftRule([DayOfWeek.Monday], null, null, [Morning]);
        var calendar = Office(2026).WithRule(shortMondays).WithSwap(Day("2026-08-31"), Day("2026-08-22")).Build();
        Assert.Equal(("07:30", "11:30"), Hours(calendar, "2026-08-22"));
    }

    [Fact]
    public void A_swap_may_reach_into_the_next_year()
    {
        var calendar = Office(2018, 2019).WithSwap(Day("2018-12-31"), Day("2019-01-05")).Build();
        Assert.True(calendar.TryAddWorkingDays(Day("2018-12-28"), 5, out var fifth));
        Assert.Equal(Day("2019-01-05"), fifth);
    }

    [Fact]
    public void A_shift_to_midnight_closes_on_its_own_date()
    {
        var calendar = Office(2026).WithRule(new ShiftRule(Weekdays, null, null, [new Shift(0, Shift.MinutesPerDay)])).Build();
        Assert.True(calendar.TryCloseOf(Day("2026-10-12"), out var close));
        Assert.Equal(Day("2026-10-12"), calendar.LocalDate(close));
        Assert.Equal(calendar.StartOfDay(Day("2026-10-13")), close + 1);
    }

    [Theory]
    [InlineData("2026-03-29", "03:00", 7.5)]
    [InlineData("2026-10-25", "02:30", 8)]
    [InlineData("2026-11-01", "02:30", 8)]
    public void A_shift_that_the_clocks_cut_begins_when_they_come_to_it(string sunday, string opens, double hours)
    {
        var night = new ShiftRule([DayOfWeek.Sunday], null, null, [new Shift(150, 630)]);
        var calendar = Office(2026).In("Europe/Amsterdam").WithRule(night).Build();
        Assert.Equal((opens, "10:30"), Hours(calendar, sunday));
        Assert.True(calendar.TryWorkingTime(calendar.StartOfDay(Day(sunday)), calendar.EndOfDay(Day(sunday)), out var time));
        Assert.Equal(TimeSpan.FromHours(hours), time);
    }

    [Theory]
    [InlineData("07:30-11:30", 450, 690)]
    [InlineData("00:00-24:00", 0, 1440)]
    public void TryParse_ReadsWhatToStringWrites(string text, int start, int end)
    {
        Assert.True(Shift.TryParse(text, out var shift));
        Assert.Equal(new Shift(start, end), shift);
        Assert.Equal(text, shift.ToString());
    }

    [Theory]
    [InlineData("7:30-11:30")]
    [InlineData("07:30-11:60")]
    [InlineData("07:30-24:01")]
    [InlineData("07.30-11:30")]
    [InlineData("07:30–11:30")]
    [InlineData("-7:30-11:30")]
    [InlineData("")]
    public void TryParse_OfAnythingElse_Refuses(string text) => Assert.False(Shift.TryParse(text, out _));

    private static (string Opening, string Close) Hours(WorkingCalendar calendar, string date)
    {
        Assert.True(calendar.TryOpeningOf(Day(date), out var opening));
        Assert.True(calendar.TryCloseOf(Day(date), out var close));
        return (calendar.Local(opening)[11..], calendar.Local(close)[11..]);
    }
}
