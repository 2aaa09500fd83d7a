using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Due;

/// <summary>By when an apology for a dossier that will be late must be sent (NĐ 61/2018 Đ19.9, D§3.3).</summary>
public static class Apologies
{
    /// <summary>
    /// The last moment: the close of the last working day before the due date, for an apology is due one day before expiry at the latest. There is no
    /// lawful moment if the dossier was received only after that, or if the calendar lacks the year: then it is the due instant itself.
    /// </summary>
    /// <param name="calendar">The calendar that the dossier is judged by.</param>
    /// <param name="dueTicks">The lawful due instant (UTC ticks); 0 if unknown.</param>
    /// <param name="receivedTicks">When it was received (UTC ticks).</param>
    /// <returns>UTC ticks; 0 without a due instant.</returns>
    public static long SendBy(WorkingCalendar calendar, long dueTicks, long receivedTicks) =>
        dueTicks != 0 && calendar.TryAddWorkingDays(calendar.LocalDate(dueTicks), -1, out var day) && calendar.TryCloseOf(day, out var close) && close >= receivedTicks
            ? close
            : dueTicks;

    /// <summary>Whether one can come for a result at an instant: within working hours, their first and last instants included.</summary>
    /// <param name="calendar">The calendar of the unit.</param>
    /// <param name="ticks">The instant (UTC ticks).</param>
    /// <param name="isWorking">True if so.</param>
    /// <returns>False if the calendar lacks the year.</returns>
    public static bool TryIsWorkingMoment(WorkingCalendar calendar, long ticks, out bool isWorking)
    {
        isWorking = false;
        if (!calendar.TryWorkingTime(ticks - TimeSpan.TicksPerMinute, ticks, out var before) || !calendar.TryWorkingTime(ticks, ticks + TimeSpan.TicksPerMinute, out var after)) return false;
        isWorking = before > TimeSpan.Zero || after > TimeSpan.Zero;
        return true;
    }
}
