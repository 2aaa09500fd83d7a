using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Shards;
using CchcLive.Journal;

namespace CchcLive.Grains.Past;

/// <summary>Makes a shard of what the journal held of it then.</summary>
internal static class PastReplay
{
    /// <summary>So many events are taken together: what several segments say of a dossier is folded once.</summary>
    private const int AppliedTogether = 100_000;

    /// <summary>
    /// The shard as it was: every segment of its stream that was known. Dossiers that have been retired since are in it, for the journal tells of them too.
    /// </summary>
    /// <param name="store">The journal.</param>
    /// <param name="shard">The shard's number.</param>
    /// <param name="cut">How far the journal was known.</param>
    /// <param name="reference">The reference data of then.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="rest">Rests after a stretch of work; null for one who waits for the answer.</param>
    public static async Task<DossierShard> ReadAsync(IJournalStore store, int shard, JournalCut cut, ReferenceData reference, CancellationToken cancellation, Func<Task>? rest = null)
    {
        var made = new DossierShard(reference.FoldRules, reference.Live, cut.At.UtcTicks);
        var waiting = new List<DossierEvent>();
        await foreach (var segment in store.ReadAsync(ShardStreams.Of(shard), 1, cancellation))
        {
            if (!cut.Knows(shard, segment)) break;
            waiting.AddRange(EventBatch.Decode(segment.Body.Span));
            if (waiting.Count < AppliedTogether) continue;
            made.Apply(waiting);
            waiting.Clear();
            if (rest is not null) await rest();
        }

        made.Apply(waiting);
        return made;
    }
}
