using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;

namespace CchcLive.Domain.Tests.Reports;

public class ReportPeriodTests
{
    [Theory]
    [InlineData("2025-W01", "2024-12-30", "2025-01-05")]
    [InlineData("2025-W52", "2025-12-22", "2025-12-28")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-04")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03")]
    [InlineData("2025-03", "2025-03-01", "2025-03-31")]
    [InlineData("2025-03-15", "2025-02-15", "2025-03-14")]
    [InlineData("2025-01-15", "2024-12-15", "2025-01-14")]
    [InlineData("2025-Q1", "2025-01-01", "2025-03-31")]
    [InlineData("2025-Q1-15", "2024-12-15", "2025-03-14")]
    [InlineData("2025-Q4-15", "2025-09-15", "2025-12-14")]
    [InlineData("2025-H1", "2025-01-01", "2025-06-30")]
    [InlineData("2025-H1-15", "2024-12-15", "2025-06-14")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31")]
    [InlineData("2025-9M", "2025-01-01", "2025-09-30")]
    [InlineData("2025-9M-15", "2024-12-15", "2025-09-14")]
    [InlineData("2025-Y", "2025-01-01", "2025-12-31")]
    [InlineData("2025-Y-15", "2024-12-15", "2025-12-14")]
    public void A_period_covers_its_days(string id, string from, string to)
    {
        Assert.True(ReportPeriodId.TryParse(id, out var period));
        Assert.Equal((Day(from), Day(to), id), (period.From, period.To, period.Id));
        Assert.Equal(period, period.Next().Previous());
        Assert.Equal(period, period.Previous().Next());
        if (period.Kind == ReportPeriodKind.NineMonths) return;
        foreach (var day in new[] { period.From, period.To }) Assert.Equal(period, ReportPeriod.Of(day, period.Kind, period.Days));
        Assert.Equal(period.From.AddDays(-1), period.Previous().To);
        Assert.Equal(period.To.AddDays(1), period.Next().From);
    }

    [Fact]
    public void Every_day_of_a_century_is_in_one_period_of_each_kind()
    {
        for (var day = new DateOnly(2000, 1, 1); day.Year < 2100; day = day.AddDays(1))
        {
            foreach (var days in new[] { PeriodKind.Calendar, PeriodKind.Reporting })
            {
                foreach (var kind in new[] { ReportPeriodKind.Week, ReportPeriodKind.Month, ReportPeriodKind.Quarter, ReportPeriodKind.HalfYear, ReportPeriodKind.Year })
                {
                    var period = ReportPeriod.Of(day, kind, days);
                    Assert.InRange(day, period.From, period.To);
                }
            }
        }
    }

    [Fact]
    public void A_month_of_a_report_has_the_days_of_a_months_publication()
    {
        foreach (var days in new[] { PeriodKind.Calendar, PeriodKind.Reporting })
        {
            for (var month = 1; month <= 12; month++)
            {
                var publication = new PublicationPeriod(2028, month, days);
                var report = new ReportPeriod(2028, month, ReportPeriodKind.Month, days);
                Assert.Equal((publication.From, publication.To), (report.From, report.To));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-")]
    [InlineData("2025-13")]
    [InlineData("2025-3")]
    [InlineData("2025-W00")]
    [InlineData("2025-W53")]
    [InlineData("2025-W1")]
    [InlineData("2025-W11-15")]
    [InlineData("2025-Q5")]
    [InlineData("2025-H3")]
    [InlineData("2025-6M")]
    [InlineData("2025-y")]
    [InlineData("2025-03-14")]
    [InlineData("1899-Y")]
    [InlineData("2200-Y")]
    [InlineData("2025-Q+1")]
    [InlineData("٢٠٢٥-Y")]
    public void What_is_no_period_is_refused(string? id) => Assert.False(ReportPeriodId.TryParse(id, out _));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
