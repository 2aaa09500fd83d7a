using CchcLive.Domain.Counting;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Reading: between flushes, never half a change.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public Task<ScanResult> Scan(ScanRequest request)
    {
        FollowClock();
        return Task.FromResult(new ScanResult([.. _shard.Scan(Query(request)).Select(pair => new ScanRow(pair.Key, pair.Value))]));
    }

    /// <inheritdoc />
    public Task<DossierLines> List(ScanRequest request, Measure measure)
    {
        FollowClock();
        return Task.FromResult(new DossierLines([.. _shard.List(Query(request), measure).Select(d => DossierLineMaker.Of(d, request.At))]));
    }

    /// <inheritdoc />
    public Task<DossierFile?> Find(string code, long occurredBy) => Task.FromResult(_shard.Find(code, occurredBy) is { } dossier
        ? new DossierFile(DossierLineMaker.Of(dossier, Math.Min(Now, occurredBy)), EventBatch.Encode(_shard.EventsOf(code, occurredBy)))
        : null);

    /// <inheritdoc />
    public Task<ShardStatus> Status(bool recount)
    {
        FollowClock();
        var unknown = _shard.UnitsNamed().Where(unit => registry.Current.Org.Find(unit) is null).Order(StringComparer.Ordinal);
        return Task.FromResult(new ShardStatus(
            Number, _shard.Count, _shard.EventCount, _shard.Orphans, _head.LastSeq, [.. unknown],
            [.. _shard.Sources.Select(source => new SourceTotal(source.Source, source.Events, source.LastEventAt))], recount ? [.. _shard.Recount()] : []));
    }

    /// <inheritdoc />
    public Task<OrphanCounts> Orphans() => Task.FromResult(new OrphanCounts(
        [.. _shard.OrphansBySource().Select(source => new OrphanCount(source.Source, source.Dossiers, source.OldestEventAt))]));

    private ScanQuery Query(ScanRequest r) => new(
        registry.Current.Rules[r.Rule], r.From, r.At, r.OccurredBy, r.Role, r.Units?.ToHashSet(StringComparer.Ordinal), r.By);
}
