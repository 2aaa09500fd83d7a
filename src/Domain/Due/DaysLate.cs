using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Due;

/// <summary>By how many days a dossier is or was late, measured from the lawful due date: the one place that says it.</summary>
/// <param name="Working">Working days; null if it is not late or if the calendar lacks a year.</param>
/// <param name="Calendar">Calendar days; 0 if it is not late.</param>
public readonly record struct DaysLate(int? Working, int Calendar)
{
    /// <summary>One number to compare by: working days, or calendar days where those are not known.</summary>
    public int Comparable => Working ?? Calendar;

    /// <summary>The days at an instant, or at the end if that was before.</summary>
    /// <param name="calendar">The calendar that the dossier is judged by.</param>
    /// <param name="dueLawful">The lawful due instant (UTC ticks); 0 if unknown.</param>
    /// <param name="isPaused">Its clock is held, or was when it ended: it is not late.</param>
    /// <param name="endAt">When it ended (UTC ticks); 0 if it did not.</param>
    /// <param name="at">The instant (UTC ticks).</param>
    public static DaysLate Of(WorkingCalendar calendar, long dueLawful, bool isPaused, long endAt, long at)
    {
        var until = endAt == 0 || endAt > at ? at : endAt;
        if (dueLawful == 0 || isPaused || until <= dueLawful) return default;
        return new DaysLate(Lateness.TryWorkingDaysLate(calendar, dueLawful, until, out var days) ? days : null, Lateness.CalendarDaysLate(calendar, dueLawful, until));
    }
}
