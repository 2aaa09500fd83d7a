using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Csv;

/// <summary>
/// Local times of a zone with daylight saving. An hour that a clock shows twice means the first time; an hour that it skips is read with
/// the offset before the change, as a clock that was not put forward.
/// </summary>
internal static class LocalTime
{
    /// <summary>The instant at which clocks in the zone showed that time.</summary>
    internal static Moment At(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return Moment.At(new DateTimeOffset(local, offset));
    }

    /// <summary>The first instant of a date in the zone.</summary>
    internal static Moment StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var first = Moment.On(date).FirstTicks(zone);
        return Moment.At(TimeZoneInfo.ConvertTime(new DateTimeOffset(first, TimeSpan.Zero), zone));
    }
}
