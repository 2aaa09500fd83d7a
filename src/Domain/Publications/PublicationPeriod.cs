using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Publications;

/// <summary>The days that one publication covers. It is named after the month in which it ends.</summary>
/// <param name="Year">1900 to 2199.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Kind">Calendar or reporting month.</param>
public sealed record PublicationPeriod(int Year, int Month, PeriodKind Kind)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>The first day.</summary>
    public DateOnly From => MonthDays.First(Year, Month, Kind);

    /// <summary>The last day.</summary>
    public DateOnly To => MonthDays.Last(Year, Month, Kind);

    /// <summary>As in addresses and stream names: <c>2026-10</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    /// <summary>The period with an id; false if the text is none.</summary>
    public static bool TryParse(string? id, PeriodKind kind, [NotNullWhen(true)] out PublicationPeriod? period)
    {
        period = DateOnly.TryParseExact($"{id}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= FirstYear and <= LastYear
                ? new PublicationPeriod(first.Year, first.Month, kind)
                : null;
        return period is not null;
    }

    /// <summary>The period of a kind that a day lies in.</summary>
    public static PublicationPeriod Of(DateOnly day, PeriodKind kind)
    {
        var (year, month) = MonthDays.Of(day, kind);
        return new PublicationPeriod(year, month, kind);
    }

    /// <summary>The last period of a kind that is over on a day.</summary>
    public static PublicationPeriod LastBefore(DateOnly day, PeriodKind kind) => Of(day, kind).Previous();

    /// <summary>The period before.</summary>
    public PublicationPeriod Previous() => Of(From.AddDays(-1), Kind);

    /// <summary>The period after.</summary>
    public PublicationPeriod Next() => Of(To.AddDays(1), Kind);

    /// <summary>The first instant of the period in a calendar's zone (UTC ticks).</summary>
    public long FirstTick(WorkingCalendar calendar) => calendar.StartOfDay(From);

    /// <summary>The last instant of the period in a calendar's zone, at which dossiers are judged (UTC ticks).</summary>
    public long LastTick(WorkingCalendar calendar) => calendar.EndOfDay(To) - 1;
}
