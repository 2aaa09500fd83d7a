using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>The late board.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<LateBoardResult> LateBoard(LateBoardRequest request)
    {
        FollowClock();
        List<LateBoardResult> parts = [ShardAnswers.LateBoard(_shard, request, registry.Current, catalogues.Current)];
        var reach = Settlement.ReachOf(Query(request.Query), MeasureSet.Of(Measure.OpenLate, Measure.ProcessedLate));
        await foreach (var retired in Archive(reach)) parts.Add(ShardAnswers.LateBoard(retired, request, registry.Current, catalogues.Current));
        return LateBoardResult.Of(parts);
    }
}
