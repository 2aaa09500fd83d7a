namespace CchcLive.Domain.Publications;

/// <summary>The days of months under either system: the one place that knows of the 15th.</summary>
internal static class MonthDays
{
    private const int ReportingDay = 15;

    /// <summary>The first day of a month.</summary>
    public static DateOnly First(int year, int month, PeriodKind kind) =>
        kind == PeriodKind.Calendar ? new DateOnly(year, month, 1) : new DateOnly(year, month, ReportingDay).AddMonths(-1);

    /// <summary>Its last day.</summary>
    public static DateOnly Last(int year, int month, PeriodKind kind) =>
        kind == PeriodKind.Calendar ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1) : new DateOnly(year, month, ReportingDay - 1);

    /// <summary>The month that a day lies in.</summary>
    public static (int Year, int Month) Of(DateOnly day, PeriodKind kind)
    {
        var month = kind == PeriodKind.Reporting && day.Day >= ReportingDay ? day.AddMonths(1) : day;
        return (month.Year, month.Month);
    }
}
