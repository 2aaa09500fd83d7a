using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Shards;

/// <content>Reading the archive: the same questions, put to shards that are made of a page of it each.</content>
internal sealed partial class ShardGrain
{
    /// <summary>The walks under way, each with the codes that were brought back since it began. While there is one, nothing leaves memory.</summary>
    private readonly List<HashSet<string>> _walks = [];

    /// <summary>
    /// What was out of memory when the walk began and was settled at <paramref name="reach"/> or later (UTC ticks), page by page. To be begun in
    /// the turn in which memory is asked, so that each dossier is asked once.
    /// </summary>
    private async IAsyncEnumerable<DossierShard> Archive(long reach)
    {
        if (reach > _retiredUntil) yield break;
        var (reference, now) = (_reference, _shard.Now);
        var broughtBack = new HashSet<string>(StringComparer.Ordinal);
        _walks.Add(broughtBack);
        try
        {
            await foreach (var page in store.Retired.WalkAsync(Number, new DateTimeOffset(Math.Max(reach, 0), TimeSpan.Zero)))
            {
                var shard = new DossierShard(reference.FoldRules, reference.Live, now);
                foreach (var dossier in page)
                {
                    if (!_shard.Knows(dossier.Code) || broughtBack.Contains(dossier.Code)) shard.Apply(EventBatch.Decode(dossier.Body.Span));
                }

                yield return shard;
            }
        }
        finally
        {
            _walks.Remove(broughtBack);
        }
    }

    /// <summary>A shard that holds the dossier if this one knows it at all.</summary>
    private async Task<DossierShard> ShardWith(string code)
    {
        if (_shard.Knows(code) || !_retired.MayHold(code)) return _shard;
        var (reference, now) = (_reference, _shard.Now);
        if (await store.Retired.FindAsync(Number, [code]) is not [var dossier]) return _shard;
        var shard = new DossierShard(reference.FoldRules, reference.Live, now);
        shard.Apply(EventBatch.Decode(dossier.Body.Span));
        return shard;
    }

    /// <summary>Counts the events of memory and archive: every event that was ever counted must be in one of them.</summary>
    private async Task<string[]> CheckArchive()
    {
        var (known, retired, events, dossiers) = (_shard.EventCount, _retiredCount, _shard.CountEvents(), 0);
        await foreach (var page in Archive(0))
        {
            events += page.EventCount;
            dossiers += page.Count;
        }

        return (events, dossiers) == (known, retired)
            ? []
            : [$"{known} events are known and {retired} dossiers are retired; memory and archive have {events} events, the archive {dossiers} dossiers. Make the archive again (docs/operations.md)."];
    }
}
