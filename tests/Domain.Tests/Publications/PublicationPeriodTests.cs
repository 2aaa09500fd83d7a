using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Publications;

public class PublicationPeriodTests
{
    [Theory]
    [InlineData("2026-10", PeriodKind.Calendar, "2026-10-01", "2026-10-31")]
    [InlineData("2028-02", PeriodKind.Calendar, "2028-02-01", "2028-02-29")]
    [InlineData("2026-12", PeriodKind.Calendar, "2026-12-01", "2026-12-31")]
    [InlineData("2026-10", PeriodKind.Reporting, "2026-09-15", "2026-10-14")]
    [InlineData("2027-01", PeriodKind.Reporting, "2026-12-15", "2027-01-14")]
    [InlineData("2027-03", PeriodKind.Reporting, "2027-02-15", "2027-03-14")]
    public void A_period_covers_its_days(string id, PeriodKind kind, string from, string to)
    {
        Assert.True(PublicationPeriod.TryParse(id, kind, out var period));
        Assert.Equal((Date(from), Date(to), id), (period.From, period.To, period.Id));
        foreach (var day in new[] { period.From, period.To }) Assert.Equal(period, PublicationPeriod.Of(day, kind));
        Assert.Equal(period.From.AddDays(-1), period.Previous().To);
        Assert.Equal(period.To.AddDays(1), period.Next().From);
        Assert.Equal(period.Previous(), PublicationPeriod.LastBefore(period.To, kind));
        Assert.Equal(period, PublicationPeriod.LastBefore(period.To.AddDays(1), kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("1899-12")]
    [InlineData("2200-01")]
    [InlineData("2026-10-01")]
    [InlineData("9999-12")]
    public void What_is_no_period_is_refused(string? id) => Assert.False(PublicationPeriod.TryParse(id, PeriodKind.Reporting, out _));

    [Fact]
    public void It_is_judged_at_the_last_instant_of_its_last_day()
    {
        var period = new PublicationPeriod(2026, 10, PeriodKind.Reporting);
        Assert.Equal(Vietnam.Ticks("2026-09-15 00:00"), period.FirstTick(Vietnam.Office));
        Assert.Equal(Vietnam.Ticks("2026-10-15 00:00") - 1, period.LastTick(Vietnam.Office));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
