using System.Text.Json;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens;

/// <summary>Turns what a dashboard host heard of its screens into what it tells the others, and back.</summary>
internal static class ScreensElsewhere
{
    /// <summary>At most so many screens are told of.</summary>
    private const int Most = 2000;

    /// <summary>What a host tells.</summary>
    /// <param name="host">Its id.</param>
    /// <param name="connected">The screens that are connected to it.</param>
    /// <param name="lastOf">The last that was heard of each named one, connected or not.</param>
    /// <param name="pace">Real time.</param>
    public static HostScreens Tell(string host, IReadOnlyCollection<Sighting> connected, IEnumerable<Sighting> lastOf, TimeProvider pace)
    {
        return new HostScreens(host, [.. connected.Select(sighting => Of(sighting, true)).Concat(lastOf.Except(connected).Select(sighting => Of(sighting, false))).Take(Most)]);

        SeenScreen Of(Sighting sighting, bool isConnected) => new(
            sighting.Report.Screen, sighting.Area, sighting.Address, sighting.Since, sighting.Newest, sighting.HeardAt,
            (long)pace.GetElapsedTime(sighting.Heard).TotalMilliseconds, isConnected, JsonSerializer.SerializeToUtf8Bytes(sighting.Report));
    }

    /// <summary>What other hosts told, with the ones that are connected there.</summary>
    public static IEnumerable<(Sighting Sighting, bool IsConnected)> Hear(IEnumerable<HostScreens> hosts, TimeProvider pace)
    {
        var now = pace.GetTimestamp();
        return hosts.SelectMany(host => host.Screens).Select(seen => (
            new Sighting(
                seen.Area, seen.Address, seen.Since, JsonSerializer.Deserialize<ScreenReport>(seen.Report)!, seen.Newest, seen.HeardAt,
                now - (long)(seen.AgeMilliseconds / 1000.0 * pace.TimestampFrequency)),
            seen.IsConnected));
    }
}
