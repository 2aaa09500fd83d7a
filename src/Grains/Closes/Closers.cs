using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Closes;

/// <summary>One closer for each zone that an area is in.</summary>
internal static class Closers
{
    /// <summary>Wakes all of them.</summary>
    public static Task WakeAsync(IGrainFactory grains, OrgRegistry registry)
    {
        var reference = registry.Current;
        var zones = reference.Org.Units.SelectMany(unit => unit.Parents).Select(parent => reference.CalendarOf(parent.Id)!.Zone.Id).Distinct(StringComparer.Ordinal);
        return Task.WhenAll(zones.Select(zone => grains.Closer(zone).Wake()));
    }
}
