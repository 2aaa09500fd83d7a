using System.CommandLine;
using CchcLive.Grains;

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
    public static Option<int> Retention { get; } = new("--retention")
    {
        Description = "Months that a dossier stays in memory after its end.", HelpName = "MONTHS", Recursive = true, DefaultValueFactory = _ => GrainSettings.DefaultRetentionMonths,
    };

    /// <summary>JSON instead of a table.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "The answer as JSON (docs/cli.md).", Recursive = true };

    /// <summary>The retention that a command line asks for.</summary>
    /// <exception cref="FormatException">It is not a number of months that can be kept.</exception>
    public static int RetentionMonths(ParseResult parsed) => parsed.GetValue(Retention) is >= 1 and <= GrainSettings.MaxRetentionMonths and var months
        ? months
        : throw new FormatException($"--retention: a number of months from 1 to {GrainSettings.MaxRetentionMonths} is needed, not {parsed.GetValue(Retention)}.");
}
