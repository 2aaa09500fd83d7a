using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Counting;

/// <summary>The two openings that divide what is at risk (UTC ticks): of the next working day and of the one after it.</summary>
internal readonly record struct RiskDays(long Next, long AfterNext)
{
    /// <summary>As an instant sees them; without the table of a year, midnights.</summary>
    public static RiskDays At(WorkingCalendar calendar, long at)
    {
        var next = Lateness.LateFromDay(calendar, at);
        return new RiskDays(next, Lateness.LateFromDay(calendar, next));
    }

    /// <summary>The day of a dossier that will be late from an instant on.</summary>
    public RiskDay Of(long lateAt) => lateAt <= Next ? RiskDay.Today : lateAt <= AfterNext ? RiskDay.Tomorrow : RiskDay.Later;

    /// <summary>From when on an open dossier, in time at an instant, will be late if nothing is done (UTC ticks); 0 if the clock alone never makes it late.</summary>
    public static long LateAt(in PackedDossier d, CountingRule rule, WorkingCalendar calendar, long at) =>
        !d.Has(DossierFlags.Paused) && Contribution.Of(d, rule, calendar, at, at).Has(Measure.OpenWithin) ? LateFrom.Of(d, rule, calendar).LateAt : 0;
}
