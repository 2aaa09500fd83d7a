using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Shards;

/// <summary>Today and this month in a calendar's zone, and when today ends (UTC ticks).</summary>
internal readonly record struct LivePeriod(long TodayFrom, long MonthFrom, long TomorrowFrom)
{
    public static LivePeriod At(WorkingCalendar calendar, long now)
    {
        var today = calendar.LocalDate(now);
        return new LivePeriod(calendar.StartOfDay(today), calendar.StartOfDay(new DateOnly(today.Year, today.Month, 1)), calendar.StartOfDay(today.AddDays(1)));
    }
}
