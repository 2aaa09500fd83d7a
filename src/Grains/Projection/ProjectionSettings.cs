namespace CchcLive.Grains.Projection;

/// <summary>How the table <c>dossiers</c> follows the shards: never ahead of ingest, never given up.</summary>
public sealed record ProjectionSettings
{
    /// <summary>The shortest pause between two looks.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause between two looks.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    /// <summary>False to leave the table as it is.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The pause between two looks at a shard: about how old the table is while ingest is calm.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>At most this many dossiers are written in one transaction: a few hundredths of a second, for which SQLite's one writer is taken.</summary>
    public int MostDossiers { get; init; } = 500;

    /// <summary>A shard that takes more events a second than this is in a rush, and the table keeps back.</summary>
    public int RushEventsPerSecond { get; init; } = 250;

    /// <summary>For so long the table keeps far back in a rush; after that it takes a fifth of one worker's time.</summary>
    public TimeSpan LongestYield { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A table that is behind for longer than this is reported as degraded.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The clock that pauses are measured by; null for the program's. It is the machine's where the program's is simulated and may race.</summary>
    public TimeProvider? Pace { get; init; }
}
