namespace CchcLive.Ingest.Simulation;

/// <summary>How the demonstration shows an area.</summary>
public sealed record DemonstrationParameters
{
    /// <summary>When its clock starts, unless <c>--clock</c> says otherwise.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The longest silence that each feed declares, minutes of working time.</summary>
    public required int IntervalMinutes { get; init; }

    /// <summary>How often each feed says that it is alive, simulated minutes.</summary>
    public required int HeartbeatMinutes { get; init; }
}
