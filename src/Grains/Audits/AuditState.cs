using System.Collections.Immutable;

namespace CchcLive.Grains.Audits;

/// <summary>Where the checks stand, as the journal has it. Immutable.</summary>
public sealed record AuditState
{
    /// <summary>No round was ever made.</summary>
    public static AuditState Nothing { get; } = new();

    /// <summary>The last round; null before the first.</summary>
    public AuditRun? Last { get; private init; }

    /// <summary>What somebody noted after it; null if nobody did.</summary>
    public AuditAcknowledgement? Acknowledged { get; private init; }

    /// <summary>When each shard was last counted again from the journal, whatever was found.</summary>
    public ImmutableSortedDictionary<int, (DateTimeOffset At, AuditedShard Shard)> Shards { get; private init; } = ImmutableSortedDictionary<int, (DateTimeOffset, AuditedShard)>.Empty;

    /// <summary>The rounds that found something and that no clean one followed: in a cluster each process has one of its own shards.</summary>
    public ImmutableList<AuditRun> Open { get; private init; } = [];

    /// <summary>True while something that was found is neither gone nor taken note of.</summary>
    public bool IsAlarm => Open.Count > 0 && Acknowledged is null;

    /// <summary>Since when every unit has been covered: the oldest of the shards' last audits. Null if not all shards were.</summary>
    /// <param name="shards">How many shards there are.</param>
    public DateTimeOffset? AllCoveredAt(int shards) => OldestOf([.. Enumerable.Range(0, shards)]);

    /// <summary>When that of some shards was counted again whose turn was longest ago; null if one never was, or there are none.</summary>
    public DateTimeOffset? OldestOf(IReadOnlyList<int> shards) => shards.Count > 0 && shards.All(Shards.ContainsKey) ? shards.Min(shard => Shards[shard].At) : null;

    internal AuditState With(AuditRecord entry)
    {
        if (entry.Acknowledged is { } note) return this with { Acknowledged = note };
        if (entry.Run is not { } run) return this;
        var covered = run.Shards.Select(shard => shard.Shard).ToHashSet();
        var open = Open.RemoveAll(old => run.IsClean && IsCoveredBy(old, run, covered));
        return this with
        {
            Last = run,
            Acknowledged = run.IsClean ? Acknowledged : null,
            Open = run.IsClean ? open : open.RemoveAll(old => IsCoveredBy(old, run, covered)).Add(run),
            Shards = Shards.SetItems(run.Shards.Select(shard => KeyValuePair.Create(shard.Shard, (run.EndedAt, shard)))),
        };
    }

    /// <summary>A later round that looked at all that an older one looked at takes its place.</summary>
    private static bool IsCoveredBy(AuditRun old, AuditRun run, HashSet<int> covered) =>
        old.Shards.All(shard => covered.Contains(shard.Shard)) && (old.Streams == 0 || run.Streams > 0);
}
