using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.State;
using CchcLive.Journal.Segments;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace CchcLive.Grains.Shards;

/// <content>Snapshots only shorten recovery: the journal is the truth, and without a usable snapshot all of it is read.</content>
internal sealed partial class ShardGrain
{
    private long _snapshotSeq;
    private long _snapshotDueSeq;

    /// <summary>Takes up the stored snapshot, or begins empty if there is none that the journal bears out.</summary>
    private async Task Restore(ReferenceData reference, CancellationToken cancellation)
    {
        var state = snapshot.State;
        snapshot.State = new ShardSnapshot(); // its bytes need not be held twice
        if (state.LastSeq > (await store.HeadAsync(Stream, cancellation)).LastSeq)
        {
            log.LogWarning("The snapshot of shard {Shard} at position {Seq} is ahead of the journal and not used.", Number, state.LastSeq);
            state = new ShardSnapshot();
        }

        if (Load(state, reference) is not { } shard)
        {
            state = new ShardSnapshot();
            shard = new DossierShard(reference.FoldRules, reference.Live, Now);
        }

        _shard = shard;
        _head = new StreamHead(Stream, state.LastSeq, state.Hash is { } hash ? new ChainHash(hash) : ChainHash.Zero);
        _snapshotSeq = state.LastSeq;
        _snapshotDueSeq = state.LastSeq + settings.SnapshotEvery;
    }

    /// <summary>The shard of a snapshot; null if there is none, or none that can be read: the journal then tells everything.</summary>
    private DossierShard? Load(ShardSnapshot state, ReferenceData reference)
    {
        try
        {
            return state.Shard is { } bytes ? DossierShard.FromSnapshot(bytes, reference.FoldRules, reference.Live, Now) : null;
        }
        catch (InvalidDataException e)
        {
            log.LogWarning(e, "The snapshot of shard {Shard} at position {Seq} cannot be read; the whole journal is.", Number, state.LastSeq);
            return null;
        }
    }

    /// <summary>A snapshot that cannot be written is tried again later; one that another activation wrote means that this one must go.</summary>
    private async Task SnapshotIfDue()
    {
        if (_head.LastSeq < _snapshotDueSeq) return;
        _snapshotDueSeq = _head.LastSeq + settings.SnapshotEvery;
        try
        {
            await WriteSnapshot();
        }
        catch (Exception e) when (e is not InconsistentStateException)
        {
            log.LogError(e, "Shard {Shard} could not write a snapshot at position {Seq}.", Number, _head.LastSeq);
        }
    }

    private async Task WriteSnapshot()
    {
        var lastSeq = _head.LastSeq;
        snapshot.State = new ShardSnapshot { LastSeq = lastSeq, Hash = _head.Hash.ToArray(), Shard = _shard.ToSnapshot() };
        try
        {
            await snapshot.WriteStateAsync();
            (_snapshotSeq, _snapshotHoldsRetired) = (lastSeq, false);
            _broughtBack.Clear();
        }
        finally
        {
            snapshot.State = new ShardSnapshot();
        }
    }
}
