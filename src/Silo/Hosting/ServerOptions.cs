using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Grains;
using CchcLive.Grains.Projection;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Demo;

namespace CchcLive.Silo.Hosting;

/// <summary>What a server is started with.</summary>
internal sealed record ServerOptions
{
    /// <summary>The data folder.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string; null for SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>An org chart to add, by file or shipped name.</summary>
    public string? Org { get; init; }

    /// <summary>Where to listen; loopback only while there is no account.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Host names that requests may name besides those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How many months a dossier stays in memory after its end.</summary>
    public int RetentionMonths { get; init; } = GrainSettings.DefaultRetentionMonths;

    /// <summary>The simulated clock; null for the machine's.</summary>
    public ClockSetting? Clock { get; init; }

    /// <summary>How the table of dossiers follows.</summary>
    public ProjectionSettings Table { get; init; } = TableSetting.Default;

    /// <summary>Boundary files for the maps.</summary>
    public IReadOnlyList<BoundaryFile> Boundaries { get; init; } = [];

    /// <summary>The demonstration whose feeds run; null for none.</summary>
    public Demonstration? Demonstration { get; init; }

    /// <summary>True to refuse data that does not exist yet.</summary>
    public bool MustExist { get; init; }

    /// <summary>True for a command's own short-lived server: nothing on the console but warnings.</summary>
    public bool IsQuiet { get; init; }
}
