using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Due;

/// <summary>
/// Due instants (D§3.2, D§3.4). The calendar is that of the unit that returns the result, so no due instant computed here falls on one of its
/// non-working days. Every method returns false, and 0, if a year's table is missing.
/// </summary>
public static class DueDates
{
    /// <summary>
    /// The due instant of a term. Working days in mode A: the local date of receipt is not counted, whatever the hour, and the last day is due
    /// at its close; so an online filing on Friday at 17:20 with 1 working day is due on Monday at the close. Working hours, and working days in
    /// mode B: working time from the receipt, which after hours begins at the next opening. Calendar days: the first day is not counted, a last
    /// day that does not work moves to the next one that does, due at its close. A term of 0 days is due at the close of the first working day
    /// that does not close before the receipt.
    /// </summary>
    /// <returns>False also if <paramref name="term"/> is negative or leads beyond year 9999.</returns>
    public static bool TryDue(WorkingCalendar calendar, long receivedTicks, int term, TermUnit unit, DayCount mode, out long dueTicks)
    {
        dueTicks = 0;
        if (term < 0) return false;
        var measure = TermMeasures.Of(unit, mode);
        if (measure != TermMeasure.WorkingTime) return measure.TryReach(calendar, receivedTicks, term, out dueTicks);
        var ticksPerUnit = unit == TermUnit.WorkingHour ? TimeSpan.TicksPerHour : calendar.WorkingDayLength.Ticks;
        return term <= DateTime.MaxValue.Ticks / ticksPerUnit && measure.TryReach(calendar, receivedTicks, term * ticksPerUnit, out dueTicks);
    }

    /// <summary>
    /// The due instant after a supplement. It stays where it is if the supplement was asked after it (nothing that happens after the due instant
    /// cures lateness), or is said to be complete before it was asked. Restart without a known term counts what lay between the receipt and
    /// the present due instant anew from the completion. Pause counts whole days in mode A (the day of the request is used up, the day of
    /// completion is not) and working time in mode B.
    /// </summary>
    public static bool TryAfterSupplement(WorkingCalendar calendar, SupplementPolicy policy, SupplementCase c, out long dueTicks)
    {
        dueTicks = c.DueTicks;
        if (policy == SupplementPolicy.None || c.RequestedTicks > c.DueTicks || c.CompletedTicks < c.RequestedTicks) return true;
        return policy switch
        {
            SupplementPolicy.Restart when c is { Term: { } term, Unit: { } unit } =>
                TryDue(calendar, c.CompletedTicks, term, unit, c.Mode, out dueTicks),
            SupplementPolicy.Restart => TryCarry(calendar, c, c.ReceivedTicks, out dueTicks),
            SupplementPolicy.Pause => TryCarry(calendar, c, c.RequestedTicks, out dueTicks),
            _ => TryShift(calendar, c, out dueTicks),
        };
    }

    /// <summary>
    /// The due instant after a wait for a financial obligation: later by the working time of the wait. It stays if the wait began after it.
    /// </summary>
    public static bool TryAfterWait(WorkingCalendar calendar, long currentDue, long fromTicks, long toTicks, out long due)
    {
        due = currentDue;
        if (fromTicks > currentDue || toTicks <= fromTicks) return true;
        due = 0;
        return calendar.TryWorkingTime(fromTicks, toTicks, out var waited) && calendar.TryAddWorkingTime(currentDue, waited, out due);
    }

    // Counts what lay between an instant and the present due instant from the completion on.
    private static bool TryCarry(WorkingCalendar calendar, SupplementCase c, long sinceTicks, out long dueTicks)
    {
        dueTicks = 0;
        var measure = TermMeasures.Of(c.Unit, c.Mode);
        if (!measure.TryMeasure(calendar, sinceTicks, c.DueTicks, out var amount)) return false;
        if (amount >= 0) return measure.TryReach(calendar, c.CompletedTicks, amount, out dueTicks);
        dueTicks = c.DueTicks;
        return true;
    }

    private static bool TryShift(WorkingCalendar calendar, SupplementCase c, out long dueTicks)
    {
        dueTicks = c.DueTicks;
        var days = calendar.LocalDate(c.CompletedTicks).DayNumber - calendar.LocalDate(c.RequestedTicks).DayNumber;
        if (days == 0) return true;
        dueTicks = 0;
        var date = calendar.LocalDate(c.DueTicks);
        if (days > DateOnly.MaxValue.DayNumber - date.DayNumber
            || !TermMeasures.TryWorkingDayFrom(calendar, date.AddDays(days), out var day)
            || !calendar.TryOpeningOf(day, out var opening)
            || !calendar.TryCloseOf(day, out var close)) return false;
        var sameTime = calendar.StartOfDay(day) + (c.DueTicks - calendar.StartOfDay(date));
        dueTicks = TermMeasures.Of(c.Unit, c.Mode) == TermMeasure.WorkingTime ? Math.Clamp(sameTime, opening, close) : close;
        return true;
    }
}
