using CchcLive.Domain.Calendars;

namespace CchcLive.Grains.Queries;

/// <summary>Cuts a period into buckets.</summary>
internal static class FlowBuckets
{
    /// <summary>A chart has no more points than that; a year by days, a day by minutes and a month by hours have fewer.</summary>
    private const int Most = 2000;

    /// <summary>The last instant of each bucket (UTC ticks): the one before the next begins, and <paramref name="to"/>.</summary>
    /// <param name="from">The first instant of the period (UTC ticks).</param>
    /// <param name="to">Its last one.</param>
    /// <param name="step">How long a bucket is.</param>
    /// <param name="calendar">Whose days a step of whole days follows: where clocks are changed they are not all 24 hours long.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not positive, or makes more than 2,000 buckets.</exception>
    public static long[] Ends(long from, long to, TimeSpan step, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((to - from) / step.Ticks, Most, nameof(step));
        if (from > to) return [];
        var day = calendar.LocalDate(from);
        var time = from - calendar.StartOfDay(day);
        var ends = new List<long>();
        for (var n = 1; Begin(n) is var next && next < to; n++) ends.Add(next - 1);
        return [.. ends, to];

        long Begin(int n) => step.Ticks % TimeSpan.TicksPerDay == 0 ? calendar.StartOfDay(day.AddDays(n * step.Days)) + time : from + n * step.Ticks;
    }
}
