using CchcLive.Domain.Calendars;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Boards;

/// <summary>Judges how fresh the data of a unit is (D§8.2).</summary>
internal static class Freshness
{
    /// <summary>The state of a unit or area: what its declared feeds say, else judged by its newest event.</summary>
    /// <param name="child">What it reported.</param>
    /// <param name="now">The present instant in UTC ticks.</param>
    /// <param name="silentAfter">The working time after which silence is a fault, if nothing was declared.</param>
    /// <param name="calendar">The unit's calendar.</param>
    public static FeedState Of(ChildBoard child, long now, TimeSpan silentAfter, WorkingCalendar calendar) => child.Feed switch
    {
        null => Of(child.LastEventAt, now, silentAfter, calendar),
        FeedState.None when child.LastEventAt != 0 => FeedState.Silent, // there are figures, but the feed that promised to renew them never spoke
        { } feed => feed,
    };

    /// <summary>The state of a unit that several feeds speak for: that of the one longest unheard; null if there is none.</summary>
    public static FeedState? Worst(IReadOnlyCollection<FeedState> feeds) => feeds.Count == 0 ? null : feeds.MaxBy(Rank);

    /// <summary>The freshest of some states.</summary>
    public static FeedState Best(IReadOnlyCollection<FeedState> states) => states.MinBy(Rank);

    /// <summary>The state of a unit or a feed whose newest event is of <paramref name="lastEventAt"/>.</summary>
    /// <param name="lastEventAt">UTC ticks; 0 if nothing ever came. Of a feed: when an event or a heartbeat last came.</param>
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

    private static int Rank(FeedState state) => state switch { FeedState.Live => 0, FeedState.OffHours => 1, FeedState.None => 2, _ => 3 };

    private static bool IsOpen(WorkingCalendar calendar, long now) =>
        !calendar.TryWorkingTime(now, now + TimeSpan.TicksPerSecond, out var next) || next > TimeSpan.Zero;
}
