using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>The flow through a period.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<FlowResult> Flow(FlowRequest request)
    {
        FollowClock();
        var query = Query(request.Query);
        var flow = _shard.Flow(query, request.Ends);
        await foreach (var retired in Archive(Settlement.ReachOf(query))) flow.Add(retired.Flow(query, request.Ends));
        return ShardAnswers.Flow(flow);
    }
}
