using System.Diagnostics;
using System.Globalization;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Projection;
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
    IJournalStore store, JournalWriter writer, OrgRegistry registry, CatalogueRegistry catalogues, ProjectionGate gate, LocalShards here, GrainSettings settings, TimeProvider time,
    ILogger<ShardGrain> log)
    : Grain, IShardGrain
{
    /// <summary>A timer measures how much time passes, not what the clock says: a clock that was set, or a machine that slept, is followed after this.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    /// <summary>So many events of the tail are taken together: what several segments say of a dossier is folded once.</summary>
    private const int AppliedTogether = 100_000;

    private readonly Guid _activation = Guid.NewGuid();
    private DossierShard _shard = null!;
    private ReferenceData _reference = null!;
    private StreamHead _head = null!;
    private IGrainTimer? _timer;
    private long _wakeAt = long.MaxValue;

    private int Number => int.Parse(GrainKeys.Id(this.GetPrimaryKeyString()), CultureInfo.InvariantCulture);

    private string Stream => ShardStreams.Of(Number);

    private long Now => time.GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        _reference = registry.Current;
        await Restore(_reference, cancellationToken);
        var isWhole = _head.LastSeq == 0; // then the journal tells everything and nothing need come out of the archive
        if (!isWhole) await LoadRetired(cancellationToken);
        var tail = new List<DossierEvent>();
        await foreach (var segment in store.ReadAsync(Stream, _head.LastSeq + 1, cancellationToken))
        {
            tail.AddRange(EventBatch.Decode(segment.Body.Span));
            _head = new StreamHead(Stream, segment.LastSeq, segment.ComputeHash());
            if (tail.Count < AppliedTogether) continue;
            await ApplyTail(tail);
            tail.Clear();
        }

        await ApplyTail(tail);
        if (isWhole) await LoadRetired(cancellationToken);
        _shard.AdvanceTo(Now);
        _shard.TakeChangedUnits();
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        ReportAll();
        Rearm();
        StartProjection();
        here.Add(Number, _activation);
        ShardInstruments.Activated(began);
        log.LogDebug("Shard {Shard} is active with {Dossiers} dossiers at position {Seq}.", Number, _shard.Count, _head.LastSeq);
    }

    private async Task ApplyTail(List<DossierEvent> tail)
    {
        await BringBack(tail);
        _shard.Apply(tail);
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        here.Remove(Number, _activation);
        foreach (var report in _reports.Values) report.Stop();
        if (_projection is not null) await _projection.DisposeAsync();
        _isRetiring = false;
        await _flush; // a snapshot may still be on its way
        if (!_isBroken && (_head.LastSeq > _snapshotSeq || _snapshotHoldsRetired)) await WriteSnapshot();
    }

    /// <inheritdoc />
    public Task HandOver()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        _wakeAt = long.MaxValue;
        if (!ReferenceEquals(_reference, registry.Current)) TakeUpReference(); // a refresh may have been lost
        FollowClock();
        RetireIfDue();
        return Task.CompletedTask;
    }

    private void FollowClock()
    {
        _shard.AdvanceTo(Now);
        ReportChanges();
        Rearm();
    }

    /// <summary>The timer is one-shot, re-armed with the clock read afresh.</summary>
    private void Rearm()
    {
        var next = Math.Min(_shard.NextDeadline, Now + LongestSleep.Ticks);
        if (next >= _wakeAt) return;
        _wakeAt = next;
        _timer!.Change(TimeSpan.FromTicks(Math.Max(next - Now, TimeSpan.TicksPerMillisecond)), Timeout.InfiniteTimeSpan);
    }
}
