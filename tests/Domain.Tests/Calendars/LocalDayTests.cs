using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class LocalDayTests
{
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", "2026-11-24", 24)]
    [InlineData("Europe/Amsterdam", "2026-03-29", 23)]
    [InlineData("Europe/Amsterdam", "2026-10-25", 25)]
    [InlineData("America/New_York", "2015-03-08", 23)]
    [InlineData("America/New_York", "2015-11-01", 25)]
    [InlineData("Asia/Beirut", "2021-03-28", 23)]
    [InlineData("America/Havana", "2021-11-07", 25)]
    [InlineData("America/Sao_Paulo", "2018-02-17", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)]
    public void A_day_lasts_as_long_as_its_clocks_say(string zone, string date, int hours)
    {
        var calendar = AllDays(zone);
        Assert.Equal(TimeSpan.FromHours(hours).Ticks, calendar.EndOfDay(Day(date)) - calendar.StartOfDay(Day(date)));
        Assert.Equal(Day(date), calendar.LocalDate(calendar.StartOfDay(Day(date))));
        Assert.Equal(Day(date), calendar.LocalDate(calendar.EndOfDay(Day(date)) - 1));
    }

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    public void Days_follow_each_other_without_gap_and_agree_with_the_zone(string zone)
    {
        var calendar = AllDays(zone);
        for (var date = Day("2009-12-01"); date < Day("2012-02-01"); date = date.AddDays(1))
        {
            var noon = new DateTime(calendar.StartOfDay(date), DateTimeKind.Utc).AddHours(12);
            Assert.Equal(calendar.EndOfDay(date), calendar.StartOfDay(date.AddDays(1)));
            if (calendar.EndOfDay(date) == calendar.StartOfDay(date)) continue;
            Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(noon, calendar.Zone)), calendar.LocalDate(noon.Ticks));
            Assert.Equal(date, calendar.LocalDate(noon.Ticks));
        }
    }

    [Fact]
    public void A_date_that_a_zone_skipped_is_empty()
    {
        var apia = AllDays("Pacific/Apia");
        Assert.Equal(apia.StartOfDay(Day("2011-12-31")), apia.StartOfDay(Day("2011-12-30")));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1789-07-14")]
    [InlineData("1899-12-31")]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("9999-12-30")]
    public void Dates_outside_the_cached_years_answer_too(string date)
    {
        var calendar = AllDays("Asia/Ho_Chi_Minh");
        var noon = calendar.StartOfDay(Day(date)) + TimeSpan.TicksPerHour * 12;
        Assert.Equal(Day(date), calendar.LocalDate(noon));
        Assert.True(calendar.EndOfDay(Day(date)) > noon);
    }

    [Theory]
    [InlineData(long.MinValue, "0001-01-01")]
    [InlineData(long.MaxValue, "9999-12-31")]
    public void Instants_out_of_range_give_the_nearest_date(long ticks, string expected) =>
        Assert.Equal(Day(expected), AllDays("Asia/Ho_Chi_Minh").LocalDate(ticks));

    [Fact]
    public void The_last_day_there_is_ends_at_the_last_instant_there_is() =>
        Assert.Equal(DateTime.MaxValue.Ticks, AllDays("Asia/Ho_Chi_Minh").EndOfDay(DateOnly.MaxValue));

    private static WorkingCalendar AllDays(string zone) => WorkingCalendar.AllDays("all", TimeZoneInfo.FindSystemTimeZoneById(zone));
}
