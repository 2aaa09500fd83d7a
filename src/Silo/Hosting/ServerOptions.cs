using CchcLive.Silo.Clock;
using CchcLive.Silo.Demo;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Hosting;

/// <summary>How a server is started: its settings, and what holds for one start only and is said on the command line.</summary>
internal sealed record ServerOptions
{
    /// <summary>The settings.</summary>
    public required ProgramSettings Settings { get; init; }

    /// <summary>Where the settings come from, in words.</summary>
    public required string SettingsFrom { get; init; }

    /// <summary>An org chart to add, by file or shipped name.</summary>
    public string? Org { get; init; }

    /// <summary>The simulated clock; null for the machine's.</summary>
    public ClockSetting? Clock { get; init; }

    /// <summary>The demonstration whose feeds run; null for none.</summary>
    public Demonstration? Demonstration { get; init; }

    /// <summary>True to refuse data that does not exist yet.</summary>
    public bool MustExist { get; init; }

    /// <summary>True for a command's own short-lived server: nothing on the console but warnings.</summary>
    public bool IsQuiet { get; init; }
}
