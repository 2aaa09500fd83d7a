using System.Globalization;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Registry;
using CchcLive.Grains.State;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Shards;

/// <summary>
/// The dossiers of one shard. Its state is a view of the stream <c>shard/n</c>: snapshot and tail on activation, then every event after it has
/// been committed. If an append's outcome is unknown it deactivates, and the next activation reads what is true.
/// </summary>
[KeepAlive]
internal sealed partial class ShardGrain(
    [PersistentState("shard", JournalGrainStorage.Name)] IPersistentState<ShardSnapshot> snapshot,
    IJournalStore store, JournalWriter writer, OrgRegistry registry, GrainSettings settings, TimeProvider time, ILogger<ShardGrain> log)
    : Grain, IShardGrain
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Guid _activation = Guid.NewGuid();
    private DossierShard _shard = null!;
    private StreamHead _head = null!;
    private IGrainTimer? _timer;
    private long _wakeAt = long.MaxValue;
    private long _snapshotSeq;

    private int Number => int.Parse(GrainKeys.Id(this.GetPrimaryKeyString()), CultureInfo.InvariantCulture);

    private string Stream => $"shard/{Number.ToString(CultureInfo.InvariantCulture)}";

    private long Now => time.GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var reference = registry.Current;
        var state = snapshot.State;
        _shard = state.Shard is { } bytes
            ? DossierShard.FromSnapshot(bytes, reference.FoldRules, reference.Live, Now)
            : new DossierShard(reference.FoldRules, reference.Live, Now);
        _head = new StreamHead(Stream, state.LastSeq, state.Hash is { } hash ? new ChainHash(hash) : ChainHash.Zero);
        _snapshotSeq = state.LastSeq;
        snapshot.State = new ShardSnapshot(); // the bytes are in the shard now
        await foreach (var segment in store.ReadAsync(Stream, _head.LastSeq + 1, cancellationToken))
        {
            _shard.Apply(Domain.Packing.EventBatch.Decode(segment.Body.Span));
            _head = new StreamHead(Stream, segment.LastSeq, segment.ComputeHash());
        }

        _shard.AdvanceTo(Now);
        _shard.TakeChangedUnits();
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        foreach (var count in _shard.AllCounts()) Report(count.Unit);
        Rearm();
        log.LogDebug("Shard {Shard} is active with {Dossiers} dossiers at position {Seq}.", Number, _shard.Count, _head.LastSeq);
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (!_isBroken && _shard is not null && _head.LastSeq > _snapshotSeq) await WriteSnapshot();
    }

    /// <inheritdoc />
    public Task Refresh()
    {
        var reference = registry.Current;
        _shard = DossierShard.FromSnapshot(_shard.ToSnapshot(), reference.FoldRules, reference.Live, Now);
        foreach (var count in _shard.AllCounts()) Report(count.Unit);
        Rearm();
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        _wakeAt = long.MaxValue;
        FollowClock();
        return Task.CompletedTask;
    }

    private void FollowClock()
    {
        _shard.AdvanceTo(Now);
        ReportChanges();
        Rearm();
    }

    /// <summary>The timer is one-shot, re-armed with the clock read afresh, and never sleeps longer than a day.</summary>
    private void Rearm()
    {
        var next = _shard.NextDeadline;
        if (next >= _wakeAt) return;
        _wakeAt = next;
        var sleep = TimeSpan.FromTicks(Math.Clamp(next - Now, TimeSpan.TicksPerMillisecond, LongestSleep.Ticks));
        _timer!.Change(sleep, Timeout.InfiniteTimeSpan);
    }

    private async Task WriteSnapshot()
    {
        var lastSeq = _head.LastSeq;
        snapshot.State = new ShardSnapshot { LastSeq = lastSeq, Hash = _head.Hash.ToArray(), Shard = _shard.ToSnapshot() };
        await snapshot.WriteStateAsync();
        snapshot.State = new ShardSnapshot();
        _snapshotSeq = lastSeq;
    }
}
