namespace CchcLive.Dashboard.Push;

/// <summary>What one screen may take of the hub.</summary>
public sealed record HubLimits
{
    /// <summary>Bytes of a message from a screen; a longer one ends the connection.</summary>
    public int MessageBytes { get; init; } = 8 * 1024;

    /// <summary>Calls a second, after a burst of <see cref="Burst"/> times as many; the others are refused.</summary>
    public int CallsPerSecond { get; init; } = 5;

    /// <summary>How many seconds' calls may come at once.</summary>
    public const int Burst = 10;

    /// <summary>A screen of which nothing was heard for so long is disconnected; it calls every fifteen seconds if it lives.</summary>
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A screen that does not take a message within this time is disconnected: what waits for it is memory.</summary>
    public TimeSpan SendWithin { get; init; } = TimeSpan.FromSeconds(10);
}
