using System.Globalization;

namespace CchcLive.Domain.Reports;

/// <summary>A day told relative to a period: so many days after its last, or a date of its year. One of the two.</summary>
public sealed record ReportDay
{
    private const string Form = "MM-dd";

    /// <summary>How many days after the period's last day; 0 is that day, -2 of a week is Friday.</summary>
    public int? AfterEnd { get; init; }

    /// <summary>By the period's number in its year the date as <c>02-26</c>; a number that is not there has no day (D§1 row 57: a report may be due before its period ends).</summary>
    public IReadOnlyDictionary<int, string>? Dates { get; init; }

    /// <summary>The day for a period; null if it has none.</summary>
    public DateOnly? Of(ReportPeriod period) => AfterEnd is { } days ? period.To.AddDays(days) : Dates?.GetValueOrDefault(period.Number) is { } date ? DateOf(period.Year, date) : null;

    /// <summary>What is wrong with it; null if nothing is. Only of what can be judged without a year.</summary>
    internal string? FaultOf(ReportPeriodKind kind)
    {
        if (AfterEnd is null == Dates is null) return "needs afterEnd or dates, and not both.";
        if (AfterEnd is < -366 or > 366) return $"afterEnd must lie within a year, not be {AfterEnd}.";
        return Dates?.Where(pair => pair.Key < 1 || pair.Key > ReportPeriod.CountIn(NoLeapYear, kind) || DateOf(NoLeapYear, pair.Value) is null).Select(pair => $"\"{pair.Key}\": \"{pair.Value}\" is no date {Form} of a period's number.").FirstOrDefault();
    }

    /// <summary>A year without a 29 February: a date must be one of every year.</summary>
    private const int NoLeapYear = 2025;

    private static DateOnly? DateOf(int year, string date) =>
        DateOnly.TryParseExact($"{year:D4}-{date}", "yyyy-" + Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
