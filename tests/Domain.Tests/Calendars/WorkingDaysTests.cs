using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class WorkingDaysTests
{
    private readonly WorkingCalendar _shipped = Shipped().Build();

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-02-23", -1, "2026-02-13")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-28", 1, "2026-09-03")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-21", -1, "2026-11-20")]
    [InlineData("2026-11-23", 1, "2026-11-25")]
    [InlineData("2025-12-31", 1, "2026-01-05")]
    [InlineData("2026-01-05", -1, "2025-12-31")]
    [InlineData("2025-03-12", 500, "2027-03-15")]
    public void TryAddWorkingDays_AcrossHolidaysAndYears_CountsOnlyDaysWorked(string date, int days, string expected)
    {
        Assert.True(_shipped.TryAddWorkingDays(Day(date), days, out var result));
        Assert.Equal(Day(expected), result);
        Assert.True(_shipped.TryWorkingDaysBetween(Day(date), result, out var between));
        Assert.Equal(days, between);
    }

    [Theory]
    [InlineData("2027-12-31", 1)]
    [InlineData("2025-01-02", -1)]
    [InlineData("2024-12-30", 1)]
    [InlineData("2028-01-03", -1)]
    [InlineData("2026-06-01", int.MaxValue)]
    [InlineData("2026-06-01", int.MinValue)]
    [InlineData("9999-12-31", 1)]
    [InlineData("0001-01-01", -1)]
    public void TryAddWorkingDays_IntoAYearWithoutTable_Refuses(string date, int days) =>
        Assert.False(_shipped.TryAddWorkingDays(Day(date), days, out _));

    [Theory]
    [InlineData("2024-12-31", "2025-01-03", 2)]
    [InlineData("2025-01-03", "2025-01-03", 0)]
    [InlineData("2028-05-05", "2028-05-05", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-22", "2026-11-20", -1)]
    [InlineData("2026-11-25", "2026-11-20", -2)]
    public void TryWorkingDaysBetween_ExcludesTheFirstAndCountsTheSecond(string from, string to, int expected)
    {
        Assert.True(_shipped.TryWorkingDaysBetween(Day(from), Day(to), out var days));
        Assert.Equal(expected, days);
    }

    [Theory]
    [InlineData("2024-12-30", "2025-01-03")]
    [InlineData("2025-01-03", "2024-12-31")]
    [InlineData("2027-12-30", "2028-01-01")]
    public void TryWorkingDaysBetween_TouchingAYearWithoutTable_Refuses(string from, string to) =>
        Assert.False(_shipped.TryWorkingDaysBetween(Day(from), Day(to), out _));

    [Fact]
    public void A_gap_between_two_tables_is_not_skipped()
    {
        var gap = Office(2024, 2026).Build();
        Assert.False(gap.TryAddWorkingDays(Day("2024-12-31"), 1, out _));
        Assert.False(gap.TryAddWorkingDays(Day("2024-06-03"), 300, out _));
        Assert.False(gap.TryWorkingDaysBetween(Day("2024-06-03"), Day("2026-06-03"), out _));
        Assert.False(gap.TryWorkingTime(gap.At("2024-06-03 09:00"), gap.At("2026-06-03 09:00"), out _));
        Assert.False(gap.TryAddWorkingTime(gap.At("2024-12-31 16:00"), TimeSpan.FromHours(2), out _));
        Assert.Equal(YearStatus.Missing, gap.Status(2025));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-25 07:30")]
    [InlineData("2026-11-20", "2026-11-23 07:30")]
    [InlineData("2026-08-21", "2026-08-22 07:30")]
    [InlineData("2025-12-31", "2026-01-05 07:30")]
    public void TryOpeningAfter_GivesTheNextMorningWorked(string date, string expected)
    {
        Assert.True(_shipped.TryOpeningAfter(Day(date), out var opening));
        Assert.Equal(expected, _shipped.Local(opening));
    }

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2027-12-31")]
    [InlineData("2030-05-05")]
    [InlineData("9999-12-31")]
    public void TryOpeningAfter_WithoutATable_Refuses(string date) => Assert.False(_shipped.TryOpeningAfter(Day(date), out _));

    [Fact]
    public void A_day_off_has_neither_opening_nor_close()
    {
        Assert.False(_shipped.TryOpeningOf(Day("2026-11-24"), out _));
        Assert.False(_shipped.TryCloseOf(Day("2026-11-24"), out _));
        Assert.False(_shipped.TryOpeningOf(Day("2028-05-05"), out _));
        Assert.False(_shipped.TryIsWorkingDay(Day("2028-05-05"), out _));
    }

    [Fact]
    public void A_calendar_without_any_table_refuses_everything()
    {
        var empty = Office().Build();
        Assert.False(empty.TryIsWorkingDay(Day("2026-11-20"), out _));
        Assert.False(empty.TryOpeningAfter(Day("2026-11-20"), out _));
        Assert.Equal("2026-11-21 00:00", empty.Local(empty.EndOfDay(Day("2026-11-20"))));
    }

    [Fact]
    public void A_whole_year_of_closure_leads_into_the_next()
    {
        var closed = Office(2025, 2026, 2027).WithClosure(Day("2026-01-01"), Day("2026-12-31")).Build();
        Assert.True(closed.TryAddWorkingDays(Day("2025-12-31"), 1, out var next));
        Assert.Equal(Day("2027-01-01"), next);
        Assert.True(closed.TryAddWorkingDays(next, -1, out var back));
        Assert.Equal(Day("2025-12-31"), back);
        Assert.True(closed.TryOpeningAfter(Day("2025-12-31"), out var opening));
        Assert.Equal("2027-01-01 07:30", closed.Local(opening));
    }

    [Fact]
    public void Many_threads_on_a_fresh_calendar_get_the_same_answers()
    {
        var dates = Enumerable.Range(0, 1000).Select(Day("2025-02-03").AddDays).ToList();
        var expected = dates.ConvertAll(date => Opening(_shipped, date));
        var fresh = Shipped().Build();
        var answers = new long[8][];
        Parallel.For(0, answers.Length, i => answers[i] = [.. dates.Select(date => Opening(fresh, date))]);
        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    private static long Opening(WorkingCalendar calendar, DateOnly date) => calendar.TryOpeningAfter(date, out var ticks) ? ticks : 0;
}
