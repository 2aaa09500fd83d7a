using CchcLive.Domain.Calendars;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Boards;

/// <summary>Judges how fresh the data of a unit is (D§8.2).</summary>
internal static class Freshness
{
    /// <summary>The state of a unit whose newest event is of <paramref name="lastEventAt"/>.</summary>
    /// <param name="lastEventAt">UTC ticks; 0 if nothing ever came.</param>
    /// <param name="now">The present instant in UTC ticks.</param>
    /// <param name="silentAfter">The working time after which silence is a fault.</param>
    /// <param name="calendar">The unit's calendar; where it lacks a year, all time counts as working time.</param>
    public static FeedState Of(long lastEventAt, long now, TimeSpan silentAfter, WorkingCalendar calendar)
    {
        if (lastEventAt == 0) return FeedState.None;
        if (lastEventAt >= now) return FeedState.Live;
        if (!calendar.TryWorkingTime(lastEventAt, now, out var silence)) silence = TimeSpan.FromTicks(now - lastEventAt);
        if (silence > silentAfter) return FeedState.Silent;
        return IsOpen(calendar, now) ? FeedState.Live : FeedState.OffHours;
    }

    private static bool IsOpen(WorkingCalendar calendar, long now) =>
        !calendar.TryWorkingTime(now, now + TimeSpan.TicksPerSecond, out var next) || next > TimeSpan.Zero;
}
