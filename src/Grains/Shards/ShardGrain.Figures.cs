using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>What indicators are made of.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<FiguresResult> Figures(ScanRequest request)
    {
        FollowClock();
        List<FiguresResult> parts = [ShardAnswers.Figures(_shard, request, registry.Current, catalogues.Current)];
        await foreach (var retired in Archive(Settlement.ReachOf(Query(request)))) parts.Add(ShardAnswers.Figures(retired, request, registry.Current, catalogues.Current));
        return parts.Count == 1 ? parts[0] : new FiguresResult([.. parts.SelectMany(part => part.Rows)]);
    }

    /// <inheritdoc />
    public async Task<DossierLines> ListFacts(FactListRequest request)
    {
        FollowClock();
        List<DossierLines> parts = [ShardAnswers.ListFacts(_shard, request, registry.Current, catalogues.Current)];
        await foreach (var retired in Archive(Settlement.ReachOf(Query(request.Query)))) parts.Add(ShardAnswers.ListFacts(retired, request, registry.Current, catalogues.Current));
        return new DossierLines(DossierLineOrder.Part(parts.SelectMany(part => part.Lines), 0, request.Most), parts.Sum(part => part.Count));
    }
}
