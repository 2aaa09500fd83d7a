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
        var query = Query(request.Query);
        List<RiskCounts> parts = [_shard.Risk(query, request.Day, request.Most)];
        await foreach (var retired in Archive(Settlement.ReachOf(query, Measure.Open))) parts.Add(retired.Risk(query, request.Day, request.Most));
        return new RiskResult(
            [.. parts.SelectMany(part => part.Units).Select(pair => new RiskRow(pair.Key.Unit, pair.Key.Day, pair.Value))],
            [.. parts.SelectMany(part => part.First).Select(risk => DossierLineMaker.Of(risk.Dossier, query.At) with { WillBeLateAt = risk.LateAt })]);
    }
}
