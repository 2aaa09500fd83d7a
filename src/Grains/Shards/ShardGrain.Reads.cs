using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Reading: between flushes, never half a change.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<ScanResult> Scan(ScanRequest request)
    {
        FollowClock();
        var query = Query(request);
        var rows = _shard.Scan(query);
        await foreach (var retired in Archive(Settlement.ReachOf(query)))
        {
            foreach (var (key, row) in retired.Scan(query)) rows[key] = rows.TryGetValue(key, out var sum) ? [.. sum.Zip(row, (x, y) => x + y)] : row;
        }

        return new ScanResult([.. rows.Select(pair => new ScanRow(pair.Key, pair.Value))]);
    }

    /// <inheritdoc />
    public async Task<DossierLines> List(ListRequest request)
    {
        FollowClock();
        List<DossierLines> parts = [ShardAnswers.List(_shard, request, registry.Current)];
        var reach = Settlement.ReachOf(Query(request.Query), MeasureSet.Of(request.Measures));
        await foreach (var retired in Archive(reach)) parts.Add(ShardAnswers.List(retired, request, registry.Current));
        return new DossierLines(DossierLineOrder.Part(parts.SelectMany(part => part.Lines), 0, request.Most), parts.Sum(part => part.Count));
    }

    /// <inheritdoc />
    public async Task<DossierFile?> Find(string code, long occurredBy)
    {
        var shard = await ShardWith(code);
        return ShardAnswers.Find(shard, code, occurredBy, Now, registry.Current.Live);
    }

    /// <inheritdoc />
    public async Task<ShardStatus> Status(bool recount)
    {
        FollowClock();
        string[] differences = recount ? [.. _shard.Recount(), .. await CheckArchive()] : [];
        var unknown = _shard.UnitsNamed().Where(unit => registry.Current.Org.Find(unit) is null).Order(StringComparer.Ordinal);
        return new ShardStatus(
            Number, _shard.Count + _retiredCount, _shard.EventCount, _shard.Orphans, _head.LastSeq, [.. unknown],
            [.. _shard.Sources.Select(source => new SourceTotal(source.Source, source.Events, source.LastEventAt))], differences, _retiredCount);
    }

    /// <inheritdoc />
    public Task<OrphanCounts> Orphans() => Task.FromResult(new OrphanCounts(
        [.. _shard.OrphansBySource().Select(source => new OrphanCount(source.Source, source.Dossiers, source.OldestEventAt))]));

    private ScanQuery Query(ScanRequest request) => ShardAnswers.Query(request, registry.Current);
}
