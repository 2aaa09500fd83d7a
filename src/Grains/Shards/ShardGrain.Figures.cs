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
}
