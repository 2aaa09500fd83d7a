using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>Periods as text, for addresses, streams and files.</summary>
public static class ReportPeriodId
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const string ReportingMark = "-15";

    /// <summary>The period with an id; false if the text is none, or is written otherwise than <see cref="ReportPeriod.Id"/> writes it.</summary>
    public static bool TryParse(string? id, [NotNullWhen(true)] out ReportPeriod? period)
    {
        period = null;
        if (id is null || id.Length < 6 || id[4] != '-' || !int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear) return false;
        var days = id.Length > 7 && id.EndsWith(ReportingMark, StringComparison.Ordinal) ? PeriodKind.Reporting : PeriodKind.Calendar;
        var name = days == PeriodKind.Reporting ? id[5..^ReportingMark.Length] : id[5..];
        if (Named(name) is not { } named || (named.Kind == ReportPeriodKind.Week && days == PeriodKind.Reporting)) return false;
        if (named.Number < 1 || named.Number > ReportPeriod.CountIn(year, named.Kind)) return false;
        var read = new ReportPeriod(year, named.Number, named.Kind, days);
        if (read.Id == id) period = read;
        return period is not null;
    }

    /// <summary>The id of a period.</summary>
    internal static string Write(ReportPeriod period)
    {
        var name = period.Kind switch
        {
            ReportPeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"W{period.Number:D2}"),
            ReportPeriodKind.Month => period.Number.ToString("D2", CultureInfo.InvariantCulture),
            ReportPeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{period.Number}"),
            ReportPeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"H{period.Number}"),
            ReportPeriodKind.NineMonths => "9M",
            _ => "Y",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{period.Year:D4}-{name}{(period.Days == PeriodKind.Reporting ? ReportingMark : "")}");
    }

    private static (ReportPeriodKind Kind, int Number)? Named(string name) => name switch
    {
        "Y" => (ReportPeriodKind.Year, 1),
        "9M" => (ReportPeriodKind.NineMonths, 1),
        ['W', ..] when Number(name.AsSpan(1)) is { } week => (ReportPeriodKind.Week, week),
        ['Q', ..] when Number(name.AsSpan(1)) is { } quarter => (ReportPeriodKind.Quarter, quarter),
        ['H', ..] when Number(name.AsSpan(1)) is { } half => (ReportPeriodKind.HalfYear, half),
        _ when Number(name) is { } month => (ReportPeriodKind.Month, month),
        _ => null,
    };

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
