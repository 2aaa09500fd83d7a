using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>What will be late if nothing is done.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<RiskResult> Risk(RiskRequest request)
    {
        FollowClock();
        List<RiskResult> parts = [ShardAnswers.Risk(_shard, request, registry.Current)];
        var reach = Settlement.ReachOf(Query(request.Query), MeasureSet.Of(Measure.Open));
        await foreach (var retired in Archive(reach)) parts.Add(ShardAnswers.Risk(retired, request, registry.Current));
        return new RiskResult([.. parts.SelectMany(part => part.Units)], [.. parts.SelectMany(part => part.Lines)]);
    }
}
