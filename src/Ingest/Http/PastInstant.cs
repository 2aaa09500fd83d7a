using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Http;

/// <summary>The instant that a question about the past means.</summary>
public static class PastInstant
{
    /// <summary>
    /// An instant is itself; a date means the end of that day in the zone, or now while it lasts. What will have happened by tomorrow nobody knows:
    /// the future is refused, beyond what the asker's clock may run ahead.
    /// </summary>
    /// <param name="asked">What was asked about.</param>
    /// <param name="zone">The zone of a date.</param>
    /// <param name="now">The program's time.</param>
    /// <param name="instant">The instant, not after now.</param>
    /// <returns>False if it lies in the future.</returns>
    public static bool TryOf(Moment asked, TimeZoneInfo zone, DateTimeOffset now, out DateTimeOffset instant)
    {
        instant = new DateTimeOffset(Math.Min(asked.LastTicks(zone), now.UtcTicks), TimeSpan.Zero);
        return asked.FirstTicks(zone) <= now.UtcTicks + ClockRules.Tolerance.Ticks;
    }
}
