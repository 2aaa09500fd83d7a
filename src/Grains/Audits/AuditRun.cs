namespace CchcLive.Grains.Audits;

/// <summary>What one round of checks covered and found.</summary>
public sealed record AuditRun
{
    /// <summary>The greatest number of faults of each kind that are kept.</summary>
    public const int MostKept = 100;

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>How many streams were verified; 0 where another process of the cluster does that.</summary>
    public int Streams { get; init; }

    /// <summary>Streams whose chain is broken, or whose document is not what its hash says.</summary>
    public IReadOnlyList<string> StreamFaults { get; init; } = [];

    /// <summary>The shards that were counted again from the journal, each with the position up to which.</summary>
    public IReadOnlyList<AuditedShard> Shards { get; init; } = [];

    /// <summary>Shards that could not be compared, with the reason; they are in the next round again.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The units whose figures were compared.</summary>
    public int Units { get; init; }

    /// <summary>Figures that differ; at most <see cref="MostKept"/> are kept.</summary>
    public IReadOnlyList<AuditDifference> Differences { get; init; } = [];

    /// <summary>What shards found when they folded and counted their own dossiers again.</summary>
    public IReadOnlyList<string> RecountFaults { get; init; } = [];

    /// <summary>True if nothing is wrong with what was covered.</summary>
    public bool IsClean => StreamFaults.Count + Differences.Count + RecountFaults.Count == 0;
}

/// <summary>A shard that was counted again.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Position">Up to which event of its stream.</param>
/// <param name="Dossiers">How many dossiers that were.</param>
public sealed record AuditedShard(int Shard, long Position, int Dossiers);
