using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class ShippedCalendarTests
{
    private readonly WorkingCalendar _calendar = Shipped().Build();

    [Fact]
    public void Header_names_the_calendar_and_its_zone()
    {
        Assert.Equal(("vn-hanh-chinh", 1, "Asia/Ho_Chi_Minh"), (_calendar.Id, _calendar.Version, _calendar.Zone.Id));
        Assert.Equal(TimeSpan.FromHours(8), _calendar.WorkingDayLength);
    }

    [Theory]
    [InlineData(2024, YearStatus.Missing)]
    [InlineData(2025, YearStatus.Confirmed)]
    [InlineData(2026, YearStatus.Confirmed)]
    [InlineData(2027, YearStatus.Provisional)]
    [InlineData(2028, YearStatus.Missing)]
    public void Status_OfEachYear_IsWhatTheAnnouncementsAllow(int year, YearStatus expected)
    {
        Assert.Equal(expected, _calendar.Status(year));
        Assert.Equal(expected == YearStatus.Missing, _calendar.SourceOf(year) is null);
    }

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-01-27")]
    [InlineData("2025-01-31")]
    [InlineData("2025-04-07")]
    [InlineData("2025-04-30")]
    [InlineData("2025-05-01")]
    [InlineData("2025-05-02")]
    [InlineData("2025-09-01")]
    [InlineData("2025-09-02")]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-02")]
    [InlineData("2026-02-16")]
    [InlineData("2026-02-20")]
    [InlineData("2026-04-27")]
    [InlineData("2026-08-31")]
    [InlineData("2026-09-01")]
    [InlineData("2026-11-24")]
    [InlineData("2027-02-10")]
    [InlineData("2027-11-24")]
    public void Holidays_on_weekdays_are_off(string date)
    {
        Assert.False(Day(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.True(_calendar.TryIsWorkingDay(Day(date), out var working));
        Assert.False(working);
    }

    [Theory]
    [InlineData("2025-04-26")]
    [InlineData("2026-01-10")]
    [InlineData("2026-08-22")]
    public void Saturdays_of_a_swap_work_full_hours(string date)
    {
        Assert.Equal(DayOfWeek.Saturday, Day(date).DayOfWeek);
        Assert.True(_calendar.TryOpeningOf(Day(date), out var opening));
        Assert.True(_calendar.TryCloseOf(Day(date), out var close));
        Assert.Equal(($"{date} 07:30", $"{date} 17:00"), (_calendar.Local(opening), _calendar.Local(close)));
    }

    [Theory]
    [InlineData("2025-11-24", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-08-29", false)]
    public void Days_that_are_often_got_wrong(string date, bool expected)
    {
        Assert.True(_calendar.TryIsWorkingDay(Day(date), out var working));
        Assert.Equal(expected, working);
    }

    // 261 weekdays each; less 11 holidays in 2025 and 12 in 2026 (Giỗ Tổ's substitute among them); a swap changes no count.
    [Theory]
    [InlineData(2025, 250)]
    [InlineData(2026, 249)]
    public void Working_days_of_a_year(int year, int expected)
    {
        Assert.True(_calendar.TryWorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31), out var days));
        Assert.Equal(expected, days);
        Assert.True(_calendar.TryWorkingTime(_calendar.StartOfDay(new(year, 1, 1)), _calendar.EndOfDay(new(year, 12, 31)) - 1, out var time));
        Assert.Equal(TimeSpan.FromHours(8 * expected), time);
    }

    [Fact]
    public void What_is_not_confirmed_says_so()
    {
        var years = Shipped().Years.ToDictionary(y => y.Year);
        Assert.Equal(Day("2026-01-10"), Assert.Single(years[2026].Swaps, s => s.NeedsConfirmation).Working);
        Assert.All(years[2027].DaysOff.Where(d => d.Kind != DayOffKind.Fixed), d => Assert.True(d.NeedsConfirmation));
        Assert.NotNull(years[2027].Note);
    }
}
