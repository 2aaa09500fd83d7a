using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Public;
using CchcLive.Dashboard.Push;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard;

/// <summary>What the pages say about the program that serves them.</summary>
public sealed record DashboardSettings
{
    /// <summary>The program's version, for the footer.</summary>
    public required string Version { get; init; }

    /// <summary>The grain engine in use, for the footer: Orleans or Embedded.</summary>
    public required string Engine { get; init; }

    /// <summary>The data is made up; every page says DỮ LIỆU MÔ PHỎNG.</summary>
    public bool Simulated { get; init; }

    /// <summary>Seconds of the program's clock per real second; 1 unless a simulated clock runs faster.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>
    /// The real pace of things on the wire (conflation, heartbeats), whatever clock the program shows: a screen's patience is
    /// counted in real seconds.
    /// </summary>
    public required TimeProvider Pace { get; init; }

    /// <summary>By what on-time shares are judged.</summary>
    public OnTimeTargets Targets { get; init; } = new();

    /// <summary>What the wall tells the room at once.</summary>
    public AlertThresholds Alerts { get; init; } = new();

    /// <summary>A named screen that has not reported for so long is silent; it reports every ten seconds.</summary>
    public TimeSpan ScreenSilentAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What one screen may take of the hub.</summary>
    public HubLimits Hub { get; init; } = new();

    /// <summary>The pages for the public.</summary>
    public PublicSettings Public { get; init; } = new();

    /// <summary>What maps are drawn from.</summary>
    public MapLayouts Maps { get; init; } = MapLayouts.None;
}
