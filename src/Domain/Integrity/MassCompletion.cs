using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Integrity;

/// <summary>Many ends in the last working hour of a month (D§4.6.3).</summary>
public static class MassCompletion
{
    /// <summary>The finding; null if it is as usual. A source that gives ends as mere dates has none in any hour.</summary>
    /// <param name="all">What an officer of a unit ended, of all shards together.</param>
    /// <param name="calendar">The unit's calendar.</param>
    /// <param name="thresholds">From when on.</param>
    public static Finding? Judge(Completions all, WorkingCalendar calendar, IntegrityThresholds thresholds)
    {
        if (all.AtEnd < thresholds.MassLeast) return null;
        var end = MonthEnd.Of(calendar, calendar.StartOfDay(all.Month), thresholds.MonthEndHours);
        var usual = all.Before / Math.Max(1, end.HoursBefore(calendar)) * thresholds.MonthEndHours;
        if (all.AtEnd < thresholds.MassTimes * usual) return null;
        return new Finding
        {
            Rule = IntegrityRule.MassCompletion, Code = all.Code, Unit = all.Unit, By = all.Officer.Length == 0 ? null : all.Officer, ToldAt = all.LastAt,
            WasAt = end.From, IsAt = all.LastAt, Dossiers = all.AtEnd, Usual = usual,
        };
    }
}
