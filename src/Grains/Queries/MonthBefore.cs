using CchcLive.Domain.Calendars;

namespace CchcLive.Grains.Queries;

/// <summary>
/// The part of the month before that is set beside a month to date: as many working days. Three working days beside one, as the third of a month
/// may stand beside another third, would show a change that is none.
/// </summary>
/// <param name="From">The first day of the month before.</param>
/// <param name="At">The last instant of the part (UTC ticks).</param>
/// <param name="WorkingDays">How many working days each part has; null if the calendar lacks a year's table and days of the month were counted.</param>
/// <param name="IsWhole">True if the month before has no more working days than that: then all of it is taken.</param>
public sealed record MonthBefore(DateOnly From, long At, int? WorkingDays, bool IsWhole)
{
    /// <summary>
    /// The part that corresponds to the month up to an instant. On a working day both end at the same time of day, on a day off with the last working
    /// day before it.
    /// </summary>
    /// <param name="calendar">The area's or the unit's calendar.</param>
    /// <param name="at">The last instant of the month to date (UTC ticks).</param>
    /// <returns>The part; null before the month's first working day, when there is nothing to compare.</returns>
    public static MonthBefore? Of(WorkingCalendar calendar, long at)
    {
        var today = calendar.LocalDate(at);
        var month = new DateOnly(today.Year, today.Month, 1);
        var before = month.AddMonths(-1);
        if (!calendar.TryIsWorkingDay(today, out var isWorking)
            || !calendar.TryWorkingDaysBetween(month.AddDays(-1), today, out var days)
            || !calendar.TryAddWorkingDays(before.AddDays(-1), days, out var same))
            return Until(calendar, at, today, before, before.AddDays(Math.Min(today.Day, month.AddDays(-1).Day) - 1), null);
        if (days == 0) return null;
        return same >= month ? new MonthBefore(before, calendar.StartOfDay(month) - 1, days, IsWhole: true)
            : isWorking ? Until(calendar, at, today, before, same, days)
            : new MonthBefore(before, calendar.EndOfDay(same) - 1, days, IsWhole: false);
    }

    private static MonthBefore Until(WorkingCalendar calendar, long at, DateOnly today, DateOnly from, DateOnly date, int? days) =>
        new(from, Math.Min(calendar.StartOfDay(date) + at - calendar.StartOfDay(today), calendar.EndOfDay(date) - 1), days, IsWhole: false);
}
