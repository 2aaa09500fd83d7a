using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Integrity;

/// <summary>The last working hours of a month, and what comes after them until it ends.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="MonthFrom">Its first instant (UTC ticks).</param>
/// <param name="From">Where the last hours begin (UTC ticks).</param>
/// <param name="To">The first instant of the next month (UTC ticks).</param>
public sealed record MonthEnd(DateOnly Month, long MonthFrom, long From, long To)
{
    /// <summary>The last hours of the month that an instant lies in; by a calendar without that year those before midnight.</summary>
    public static MonthEnd Of(WorkingCalendar calendar, long utcTicks, int hours)
    {
        var day = calendar.LocalDate(utcTicks);
        var first = new DateOnly(day.Year, day.Month, 1);
        var (last, next) = (first.AddMonths(1).AddDays(-1), calendar.StartOfDay(first.AddMonths(1)));
        while (last > first && calendar.TryIsWorkingDay(last, out var isWorking) && !isWorking) last = last.AddDays(-1);
        var close = calendar.TryCloseOf(last, out var closes) ? Math.Min(closes, next) : next;
        return new MonthEnd(first, calendar.StartOfDay(first), close - (hours * TimeSpan.TicksPerHour), next);
    }

    /// <summary>Working hours of the month before its last ones; by a calendar without that year a third of all hours.</summary>
    public double HoursBefore(WorkingCalendar calendar) =>
        calendar.TryWorkingTime(MonthFrom, From, out var time) ? time.TotalHours : TimeSpan.FromTicks(From - MonthFrom).TotalHours / 3;
}
