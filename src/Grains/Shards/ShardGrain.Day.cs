using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>The day that ended, in one turn: what is counted is what the stream held at one position.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<DayCount> CountDay(DayRequest request)
    {
        FollowClock();
        var (rule, lastSeq) = (registry.Current.Rules[request.Rule], _head.LastSeq);
        var units = Counts(_shard);
        var reach = Settlement.ReachOf(new ScanQuery(rule, request.MonthFrom, request.At, request.At, UnitRole.Handling, null, Dimension.Unit));
        await foreach (var retired in Archive(reach)) units.AddRange(Counts(retired));
        return new DayCount(Number, lastSeq, [.. units]);

        List<UnitDayCount> Counts(DossierShard shard) =>
            [.. shard.CountDay(rule, request.TodayFrom, request.MonthFrom, request.At).Select(pair => new UnitDayCount(pair.Key, pair.Value.LastEventAt, pair.Value.Today, pair.Value.Month))];
    }
}
