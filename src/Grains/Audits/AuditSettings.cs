namespace CchcLive.Grains.Audits;

/// <summary>How the checks run by themselves.</summary>
public sealed record AuditSettings
{
    /// <summary>False: only when they are asked for.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The first hour of the night, local time of the area, 0 to 23.</summary>
    public int QuietFrom { get; init; } = 1;

    /// <summary>The first hour after it, 1 to 24; not before <see cref="QuietFrom"/>.</summary>
    public int QuietTo { get; init; } = 5;

    /// <summary>Nothing is checked before the program has run for so long.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest rest between two stretches of work.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After so long a unit must have heard what a shard told it.</summary>
    public TimeSpan ReportsArriveWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The machine's time: rests do not follow a simulated clock.</summary>
    public required TimeProvider Pace { get; init; }
}
