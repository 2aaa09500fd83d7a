using System.CommandLine;

namespace CchcLive.Silo.Commands;

/// <summary>The options of <c>serve</c> that are settings; the settings check what they say.</summary>
internal static class ServeOptions
{
    /// <summary>Where to listen.</summary>
    public static Option<string?> Urls { get; } = new("--urls") { Description = "Where to listen; loopback only (http://127.0.0.1:8080).", HelpName = "U" };

    /// <summary>Where to listen for the public.</summary>
    public static Option<string?> PublicUrls { get; } = new("--public-urls") { Description = "Where to listen for the public: /public and nothing else answers there (docs/public.md).", HelpName = "U" };

    /// <summary>Further host names.</summary>
    public static Option<string[]> Hosts { get; } = new("--host") { Description = "A host name that requests may name besides localhost and the loopback addresses; may be repeated.", HelpName = "NAME" };

    /// <summary>What the process does.</summary>
    public static Option<string?> Role { get; } = new("--role") { Description = "What this process does: all of it, or one part of a cluster (docs/cluster.md).", HelpName = "all|silo|dashboard" };

    /// <summary>Which cluster it belongs to.</summary>
    public static Option<string?> Cluster { get; } = new("--cluster") { Description = "The name of the cluster that this process belongs to; without it, role all works alone.", HelpName = "NAME" };

    /// <summary>The table for BI tools.</summary>
    public static Option<string?> Table { get; } = new("--dossiers-table") { Description = "How many seconds the table of dossiers pauses between two looks (1), or off.", HelpName = "off|SECONDS" };

    /// <summary>Boundaries for maps.</summary>
    public static Option<string[]> Boundaries { get; } = new("--boundaries")
    {
        Description = "Boundaries for the maps: a GeoJSON file and its days, FILE@2025-07-01.., or an index file (docs/map.md); may be repeated.", HelpName = "FILE[@FROM..TO]",
    };

    /// <summary>Systems to fetch from.</summary>
    public static Option<string?> Connections { get; } = new("--connections") { Description = "Views to read, folders to watch, sources that sign (docs/connect.md).", HelpName = "FILE" };
}
