using System.Globalization;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Areas;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Keys;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Screens;
using CchcLive.Grains.Screens.Pairing;
using CchcLive.Grains.Shards;
using CchcLive.Grains.Sources;
using CchcLive.Grains.Units;

namespace CchcLive.Grains;

/// <summary>Grain keys carry a prefix that is not hex, since ADO.NET storage reads hex keys as numbers and lets two of them share a row.</summary>
public static class GrainKeys
{
    /// <summary>The shard with a number.</summary>
    public static IShardGrain Shard(this IGrainFactory grains, int shard) => grains.GetGrain<IShardGrain>("s:" + shard.ToString(CultureInfo.InvariantCulture));

    /// <summary>The unit with an id.</summary>
    public static IUnitGrain Unit(this IGrainFactory grains, string unit) => grains.GetGrain<IUnitGrain>("u:" + unit);

    /// <summary>The area with an id.</summary>
    public static IAreaGrain Area(this IGrainFactory grains, string area) => grains.GetGrain<IAreaGrain>("a:" + area);

    /// <summary>The source with an id.</summary>
    public static ISourceGrain Source(this IGrainFactory grains, string source) => grains.GetGrain<ISourceGrain>("f:" + source);

    /// <summary>What closes the days of a zone.</summary>
    public static ICloserGrain Closer(this IGrainFactory grains, string zone) => grains.GetGrain<ICloserGrain>("z:" + zone);

    /// <summary>The list of named screens; there is one.</summary>
    public static IScreensGrain Screens(this IGrainFactory grains) => grains.GetGrain<IScreensGrain>("w:screens");

    /// <summary>When the ingest keys were last used; there is one.</summary>
    public static IKeyUsesGrain KeyUses(this IGrainFactory grains) => grains.GetGrain<IKeyUsesGrain>("k:uses");

    /// <summary>Where machines wait to become screens; there is one.</summary>
    public static IPairingGrain Pairing(this IGrainFactory grains) => grains.GetGrain<IPairingGrain>("w:pairing");

    /// <summary>The publication of an area and month (<c>2026-10</c>).</summary>
    public static IPublicationGrain Publication(this IGrainFactory grains, string area, string period) => grains.GetGrain<IPublicationGrain>($"p:{area}|{period}");

    /// <summary>What makes drafts when they are due; there is one.</summary>
    public static IPublicationClockGrain PublicationClock(this IGrainFactory grains) => grains.GetGrain<IPublicationClockGrain>("c:publications");

    /// <summary>What issues reports when they are due; there is one.</summary>
    public static IReportClockGrain ReportClock(this IGrainFactory grains) => grains.GetGrain<IReportClockGrain>("c:reports");

    /// <summary>What looks after the alerts of an area.</summary>
    public static IAlertGrain Alerts(this IGrainFactory grains, string area) => grains.GetGrain<IAlertGrain>("e:" + area);

    /// <summary>What a grain's key stands for.</summary>
    internal static string Id(string key) => key[2..];
}
