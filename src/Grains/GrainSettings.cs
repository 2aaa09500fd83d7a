using CchcLive.Grains.Projection;

namespace CchcLive.Grains;

/// <summary>What the grains need to be told. Fixed while the program runs.</summary>
public sealed class GrainSettings
{
    /// <summary>Two years, so that this year and the one before are answered from memory.</summary>
    public const int DefaultRetentionMonths = 24;

    /// <summary>A century: nothing ever leaves.</summary>
    public const int MaxRetentionMonths = 1200;

    /// <summary>How many shards the data has; fixed when the data is created.</summary>
    public required int Shards { get; init; }

    /// <summary>A shard writes a snapshot after this many events, and when it is deactivated.</summary>
    public int SnapshotEvery { get; init; } = 50_000;

    /// <summary>At most this many events go into one segment, unless one batch has more.</summary>
    public int MaxEventsPerSegment { get; init; } = 20_000;

    /// <summary>Dossiers that ended before this many months ago leave memory, at each new day; 1 to <see cref="MaxRetentionMonths"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public int RetentionMonths
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxRetentionMonths);
            field = value;
        }
    }

    = DefaultRetentionMonths;

    /// <summary>A unit is silent after this much working time without an event, unless a source has declared its own interval for it; a working day, since a small office has hours without any.</summary>
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromHours(8);

    /// <summary>At most this many sources are taken up; inputs of further ones are refused or go to quarantine.</summary>
    public int MaxSources { get; init; } = 1000;

    /// <summary>An area drops an observer that has not renewed for so long, in the machine's time.</summary>
    public TimeSpan ObserverExpiry { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a request of events waits for a shard before its source is told to send it again. A dashboard's call to a silo that has died is never answered;
    /// who works alone is always answered.
    /// </summary>
    public TimeSpan AppendPatience { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>So many dossiers of one past instant stay in memory between questions about what was known then; about 0.7 kB each.</summary>
    public int PastDossiersKept { get; init; } = 250_000;

    /// <summary>True if the data was made by the simulator: what is published of it says so, and needs no accounts.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>How the table of dossiers follows.</summary>
    public ProjectionSettings Projection { get; init; } = new();
}
