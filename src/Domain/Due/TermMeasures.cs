using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Due;

/// <summary>
/// Walks from a start to a due instant (<see cref="TryReach"/>) and measures such a walk (<see cref="TryMeasure"/>), so that a first
/// computation, a restart and a pause are the same step with other amounts.
/// </summary>
internal static class TermMeasures
{
    public static TermMeasure Of(TermUnit? unit, DayCount mode) => unit switch
    {
        TermUnit.Day => TermMeasure.CalendarDays,
        TermUnit.WorkingHour => TermMeasure.WorkingTime,
        _ => mode == DayCount.AddHours ? TermMeasure.WorkingTime : TermMeasure.WorkingDays,
    };

    /// <summary>The due instant <paramref name="amount"/> after the start: never on a non-working day, and never before the start.</summary>
    public static bool TryReach(this TermMeasure measure, WorkingCalendar calendar, long startTicks, long amount, out long dueTicks)
    {
        var start = calendar.LocalDate(startTicks);
        dueTicks = 0;
        switch (measure)
        {
            case TermMeasure.WorkingTime when amount > 0:
                return calendar.TryAddWorkingTime(startTicks, TimeSpan.FromTicks(amount), out dueTicks);
            case TermMeasure.WorkingDays when amount > 0:
                return amount <= int.MaxValue
                    && calendar.TryAddWorkingDays(start, (int)amount, out var last)
                    && calendar.TryCloseOf(last, out dueTicks);
            default:
                var days = measure == TermMeasure.CalendarDays ? amount : 0;
                return days <= DateOnly.MaxValue.DayNumber - start.DayNumber
                    && TryCloseFrom(calendar, start.AddDays((int)days), startTicks, out dueTicks);
        }
    }

    /// <summary>The amount that leads from the start to the due instant; negative if that is earlier.</summary>
    public static bool TryMeasure(this TermMeasure measure, WorkingCalendar calendar, long startTicks, long dueTicks, out long amount)
    {
        amount = 0;
        if (measure == TermMeasure.WorkingTime)
        {
            if (!calendar.TryWorkingTime(startTicks, dueTicks, out var time)) return false;
            amount = time.Ticks;
            return true;
        }

        var start = calendar.LocalDate(startTicks);
        if (!TryWorkingDayFrom(calendar, calendar.LocalDate(dueTicks), out var due)) return false;
        if (measure == TermMeasure.CalendarDays)
        {
            amount = due.DayNumber - start.DayNumber;
            return true;
        }

        if (!calendar.TryWorkingDaysBetween(start, due, out var days)) return false;
        amount = days;
        return true;
    }

    /// <summary>The date itself if it works, else the next working day.</summary>
    public static bool TryWorkingDayFrom(WorkingCalendar calendar, DateOnly date, out DateOnly workingDay)
    {
        workingDay = date;
        return calendar.TryIsWorkingDay(date, out var works) && (works || calendar.TryAddWorkingDays(date, 1, out workingDay));
    }

    // The close of the first working day from a date on that does not close before the start.
    private static bool TryCloseFrom(WorkingCalendar calendar, DateOnly date, long startTicks, out long closeTicks)
    {
        closeTicks = 0;
        if (!TryWorkingDayFrom(calendar, date, out var day) || !calendar.TryCloseOf(day, out closeTicks)) return false;
        return closeTicks >= startTicks || (calendar.TryAddWorkingDays(day, 1, out day) && calendar.TryCloseOf(day, out closeTicks));
    }
}
