using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Journal;
using CchcLive.Journal.Retired;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Shards;

/// <content>
/// Retention: each day what was settled before the horizon is written to the archive and then leaves memory; an event for one brings it back
/// before it is judged. Both happen only in the flush, of which there is one at a time, so no commit is under way meanwhile.
/// </content>
internal sealed partial class ShardGrain
{
    /// <summary>So many leave in one step; between steps, waiting batches are committed.</summary>
    private const int RetiredPerStep = 2048;
    private const int RetiredPerTransaction = 512;

    /// <summary>
    /// What came back since the last snapshot stays until one has it. So a row of the archive never has events that the snapshot in force did not
    /// count, and reading the tail after it counts each event once.
    /// </summary>
    private readonly HashSet<string> _broughtBack = new(StringComparer.Ordinal);
    private readonly RetiredCodes _retired = new();
    private int _retiredCount;
    private long _retiredUntil = long.MinValue;
    private long _horizon;
    private bool _isRetiring;
    private bool _snapshotHoldsRetired;

    /// <summary>Learns what is in the archive. What is in memory counts there, whatever the archive has of it.</summary>
    private async Task LoadRetired(CancellationToken cancellation)
    {
        var hashes = new List<ulong>();
        await foreach (var codes in store.Retired.CodesAsync(Number, cancellation))
        {
            hashes.AddRange(codes.Select(CodeHash.Of));
            _retiredCount += codes.Count(code => !_shard.Knows(code));
        }

        _retired.Add(hashes);
        _retiredUntil = (await store.Retired.LastSettledAsync(Number, cancellation))?.UtcTicks ?? long.MinValue;
    }

    /// <summary>Begins to retire if a day has begun since it was last done.</summary>
    private void RetireIfDue()
    {
        if (_isBroken || _shard.HorizonAt(settings.RetentionMonths) <= _horizon) return;
        _isRetiring = true;
        if (_flush.IsCompleted) _flush = Flush();
    }

    /// <summary>Retires some. First the archive has them, then they leave; whatever ends in between leaves them in both, and memory counts.</summary>
    /// <returns>True if there may be more.</returns>
    private async Task<bool> RetireSome()
    {
        if (!_isRetiring || _walks.Count > 0) return false;
        var horizon = _shard.HorizonAt(settings.RetentionMonths);
        var settled = _shard.Settled(horizon, RetiredPerStep, _broughtBack);
        if (!await TryArchive(settled) || _walks.Count > 0) return false; // the next tick tries again
        var left = _shard.Forget(settled.Select(dossier => dossier.Code), horizon);
        _retired.Add(left.Select(CodeHash.Of));
        _retiredCount += left.Count;
        _snapshotHoldsRetired |= left.Count > 0;
        foreach (var dossier in settled) _retiredUntil = Math.Max(_retiredUntil, dossier.SettledAt);
        if (settled.Count == RetiredPerStep) return true;
        (_horizon, _isRetiring) = (horizon, false);
        return false;
    }

    private async Task<bool> TryArchive(IReadOnlyList<SettledDossier> settled)
    {
        try
        {
            foreach (var part in settled.Chunk(RetiredPerTransaction))
                await store.Retired.PutAsync(Number, _head.LastSeq, [.. part.Select(dossier => new RetiredDossier(dossier.Code, new DateTimeOffset(dossier.SettledAt, TimeSpan.Zero), dossier.Events))]);
            return true;
        }
        catch (JournalException e)
        {
            log.LogError(e, "Shard {Shard} could not archive dossiers; they stay in memory and it tries again.", Number);
            _isRetiring = false;
            return false;
        }
    }

    /// <summary>Brings back into memory what events are about to join. Without the database for codes that were never archived.</summary>
    private async Task BringBack(IReadOnlyList<DossierEvent> events)
    {
        if (_retired.IsEmpty) return;
        var codes = events.Select(e => e.Code).Where(code => _retired.MayHold(code) && !_shard.Knows(code)).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0) return;
        foreach (var dossier in await store.Retired.FindAsync(Number, codes))
        {
            _shard.BringBack(EventBatch.Decode(dossier.Body.Span));
            _broughtBack.Add(dossier.Code);
            _retiredCount--;
            foreach (var walk in _walks) walk.Add(dossier.Code);
        }
    }
}
