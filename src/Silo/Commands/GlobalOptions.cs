using System.CommandLine;
using CchcLive.Grains;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary>The options that hold for every verb.</summary>
internal static class GlobalOptions
{
    /// <summary>Where the demonstration keeps its data.</summary>
    public const string DemonstrationFolder = "var/demo";

    /// <summary>Where data is kept when nobody says.</summary>
    public const string DefaultFolder = "var/data";

    /// <summary>The data folder.</summary>
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = $"The data folder ({DefaultFolder}; of the demonstration {DemonstrationFolder}).", HelpName = "DIR", Recursive = true,
    };

    /// <summary>The database.</summary>
    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "A PostgreSQL connection string; without it SQLite in the data folder.", HelpName = "CS", Recursive = true,
    };

    /// <summary>An org chart to add.</summary>
    public static Option<string?> Org { get; } = new("--org")
    {
        Description = "An org chart to add to the data: a file, or the name of one that ships.", HelpName = "FILE|NAME", Recursive = true,
    };

    /// <summary>How long dossiers stay in memory.</summary>
    public static Option<string?> Retention { get; } = new("--retention")
    {
        Description = $"Months that a dossier stays in memory after its end ({GrainSettings.DefaultRetentionMonths}).", HelpName = "MONTHS", Recursive = true,
    };

    /// <summary>A settings file.</summary>
    public static Option<string?> Config { get; } = new("--config")
    {
        Description = $"A settings file (docs/settings.md); of a service {SettingsSource.SystemFile} if it is there.", HelpName = "FILE", Recursive = true,
    };

    /// <summary>JSON instead of a table.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "The answer as JSON (docs/cli.md).", Recursive = true };
}
