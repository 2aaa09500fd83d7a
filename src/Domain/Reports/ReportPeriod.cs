using System.Globalization;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>The days that a report covers: a week, or whole months under either system of days (D§3.8).</summary>
/// <param name="Year">The year that the period's last month, or its week by ISO 8601, belongs to.</param>
/// <param name="Number">Which of its kind in the year, from 1.</param>
/// <param name="Kind">How long it is.</param>
/// <param name="Days">Calendar months, or the 15th to the 14th; of a week calendar.</param>
public sealed record ReportPeriod(int Year, int Number, ReportPeriodKind Kind, PeriodKind Days)
{
    /// <summary>The first day.</summary>
    public DateOnly From => Kind == ReportPeriodKind.Week ? Monday : MonthDays.First(Year, LastMonth - Months(Kind) + 1, Days);

    /// <summary>The last day.</summary>
    public DateOnly To => Kind == ReportPeriodKind.Week ? Monday.AddDays(6) : MonthDays.Last(Year, LastMonth, Days);

    /// <summary>
    /// As in addresses and stream names: <c>2025-W11</c>, <c>2025-03</c>, <c>2025-Q1</c>, <c>2025-H1</c>, <c>2025-9M</c>, <c>2025-Y</c>; of reporting months with <c>-15</c> behind it. Sorts by time within a kind.
    /// </summary>
    public string Id => ReportPeriodId.Write(this);

    private DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    private int LastMonth => Number * Months(Kind);

    /// <summary>The period of a kind that a day lies in; of nine months those of the day's year.</summary>
    public static ReportPeriod Of(DateOnly day, ReportPeriodKind kind, PeriodKind days)
    {
        if (kind == ReportPeriodKind.Week)
        {
            var time = day.ToDateTime(TimeOnly.MinValue);
            return new ReportPeriod(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time), kind, PeriodKind.Calendar);
        }

        var (year, month) = MonthDays.Of(day, days);
        return new ReportPeriod(year, Math.Min(((month - 1) / Months(kind)) + 1, CountIn(year, kind)), kind, days);
    }

    /// <summary>The period before, of the same kind.</summary>
    public ReportPeriod Previous() => Number > 1 ? this with { Number = Number - 1 } : this with { Year = Year - 1, Number = CountIn(Year - 1, Kind) };

    /// <summary>The period after, of the same kind.</summary>
    public ReportPeriod Next() => Number < CountIn(Year, Kind) ? this with { Number = Number + 1 } : this with { Year = Year + 1, Number = 1 };

    /// <summary>The first instant of the period in a calendar's zone (UTC ticks).</summary>
    public long FirstTick(WorkingCalendar calendar) => calendar.StartOfDay(From);

    /// <summary>The last instant of the period in a calendar's zone (UTC ticks).</summary>
    public long LastTick(WorkingCalendar calendar) => calendar.EndOfDay(To) - 1;

    /// <summary>How many periods of a kind a year has.</summary>
    internal static int CountIn(int year, ReportPeriodKind kind) => kind == ReportPeriodKind.Week ? ISOWeek.GetWeeksInYear(year) : 12 / Months(kind);

    private static int Months(ReportPeriodKind kind) => kind switch
    {
        ReportPeriodKind.Month => 1,
        ReportPeriodKind.Quarter => 3,
        ReportPeriodKind.HalfYear => 6,
        ReportPeriodKind.NineMonths => 9,
        ReportPeriodKind.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A week has no months."),
    };
}
