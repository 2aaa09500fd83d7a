using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Directives;

/// <summary>The days over which a target is measured, and how far they have gone.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Through">The last day that has begun.</param>
/// <param name="Passed">How many working days have begun.</param>
/// <param name="Left">How many are still to come.</param>
public sealed record TargetDays(DateOnly From, DateOnly To, DateOnly Through, int Passed, int Left)
{
    /// <summary>True if nothing more is to come.</summary>
    public bool IsOver => To == Through;

    /// <summary>The period of a kind that a day lies in, up to that day.</summary>
    public static TargetDays Of(TargetPeriod kind, DateOnly today, WorkingCalendar calendar)
    {
        var months = kind switch { TargetPeriod.Month => 1, TargetPeriod.Quarter => 3, TargetPeriod.HalfYear => 6, _ => 12 };
        var from = new DateOnly(today.Year, 1 + (today.Month - 1) / months * months, 1);
        return Of(from, from.AddMonths(months).AddDays(-1), today, calendar);
    }

    /// <summary>Some days, up to a day.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="calendar">What says which days are worked; where it lacks a year's table every day counts.</param>
    public static TargetDays Of(DateOnly from, DateOnly to, DateOnly today, WorkingCalendar calendar)
    {
        var through = today < to ? today : to;
        return calendar.TryWorkingDaysBetween(from.AddDays(-1), through, out var passed) && calendar.TryWorkingDaysBetween(through, to, out var left)
            ? new TargetDays(from, to, through, passed, left)
            : new TargetDays(from, to, through, through.DayNumber - from.DayNumber + 1, to.DayNumber - through.DayNumber);
    }

    /// <summary>The same days of the year before, as far as these have gone; 29/02 is then 28/02.</summary>
    public (DateOnly From, DateOnly To) YearBefore => (From.AddYears(-1), Through.AddYears(-1));
}
