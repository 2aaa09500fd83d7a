using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Counting;

/// <summary>The due date of a dossier under a rule, and from when on it is on the day and late (UTC ticks).</summary>
/// <param name="Due">The due instant; 0 if unknown.</param>
/// <param name="OnDayFrom">An end before this is early, one from here to <paramref name="LateAt"/> is on time.</param>
/// <param name="LateAt">The first instant that is late.</param>
internal readonly record struct LateFrom(long Due, long OnDayFrom, long LateAt)
{
    public static LateFrom Of(in PackedDossier d, CountingRule rule, WorkingCalendar calendar)
    {
        var isPromised = IsPromised(rule, d.DueLawful, d.DuePromised);
        var due = isPromised ? d.DuePromised : d.DueLawful;
        if (due == 0) return default;
        if (rule.Precision == OnTimePrecision.Instant) return new LateFrom(due, due, Lateness.LateFromInstant(due));
        return isPromised
            ? new LateFrom(due, calendar.StartOfDay(calendar.LocalDate(due)), Lateness.LateFromDay(calendar, due))
            : new LateFrom(due, d.DueDayStart, d.LateFromDay);
    }

    /// <summary>The first instant at which a dossier is late, had its clock never been held; 0 without a due date.</summary>
    public static long FirstLate(Dossier d, CountingRule rule)
    {
        var due = IsPromised(rule, d.DueLawful, d.DuePromised) ? d.DuePromised : d.DueLawful;
        return due == 0 ? 0 : rule.Precision == OnTimePrecision.Instant ? Lateness.LateFromInstant(due) : Lateness.LateFromDay(d.Calendar, due);
    }

    /// <summary>A supplement may move the lawful date beyond the promise.</summary>
    private static bool IsPromised(CountingRule rule, long lawful, long promised) => rule.DueUsed == DueUsed.Current && promised > lawful;
}
