using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Why units are late.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<LateResult> Late(ScanRequest request)
    {
        FollowClock();
        List<LateResult> parts = [ShardAnswers.Late(_shard, request, registry.Current)];
        var reach = Settlement.ReachOf(Query(request), MeasureSet.Of(Measure.Open));
        await foreach (var retired in Archive(reach)) parts.Add(ShardAnswers.Late(retired, request, registry.Current));
        return LateResult.Of(parts);
    }
}
