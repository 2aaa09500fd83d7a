using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Due;

/// <summary>When a dossier turns late or due soon, and by how many days it is late. All instants are UTC ticks, the first at which it is so.</summary>
public static class Lateness
{
    /// <summary>
    /// Day precision: late from the opening of the first working day after the due date, for open and ended dossiers alike; so nothing turns
    /// late on a holiday. If the table of a year it needs is missing: from the next local midnight, for dates can still be compared.
    /// </summary>
    public static long LateFromDay(WorkingCalendar calendar, long dueTicks)
    {
        var date = calendar.LocalDate(dueTicks);
        return calendar.TryOpeningAfter(date, out var opening) ? opening : calendar.EndOfDay(date);
    }

    /// <summary>Instant precision: late from the first tick after the due instant.</summary>
    public static long LateFromInstant(long dueTicks) => dueTicks + 1;

    /// <summary>
    /// Due soon ("sắp đến hạn") from the opening of the working day that is <paramref name="workingDays"/> (0 or more) working days before the
    /// due date, and at the latest from the due instant itself.
    /// </summary>
    public static bool TrySoonFrom(WorkingCalendar calendar, long dueTicks, int workingDays, out long soonTicks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        soonTicks = 0;
        var due = calendar.LocalDate(dueTicks);
        if (!calendar.TryAddWorkingDays(due, -workingDays, out var day) || !calendar.TryIsWorkingDay(day, out _)) return false;
        if (!calendar.TryOpeningOf(day, out soonTicks)) soonTicks = calendar.StartOfDay(day);
        soonTicks = Math.Min(soonTicks, dueTicks);
        return true;
    }

    /// <summary>
    /// Working days late at an end (or now): the working days after the due date that have opened by then. It is 1 or more exactly if
    /// <paramref name="endTicks"/> has reached <see cref="LateFromDay"/>.
    /// </summary>
    public static bool TryWorkingDaysLate(WorkingCalendar calendar, long dueTicks, long endTicks, out int days)
    {
        days = 0;
        var (due, end) = (calendar.LocalDate(dueTicks), calendar.LocalDate(endTicks));
        if (end <= due) return true;
        if (!calendar.TryWorkingDaysBetween(due, end, out days)) return false;
        if (calendar.TryOpeningOf(end, out var opening) && endTicks < opening) days--;
        return true;
    }

    /// <summary>Calendar days from the due date to the date of the end (or now); 0 if not later.</summary>
    public static int CalendarDaysLate(WorkingCalendar calendar, long dueTicks, long endTicks) =>
        Math.Max(0, calendar.LocalDate(endTicks).DayNumber - calendar.LocalDate(dueTicks).DayNumber);
}
