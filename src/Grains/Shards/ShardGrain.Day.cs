using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>The day that ended, in one turn: what is counted is what the stream held at one position.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public Task<DayCount> CountDay(DayRequest request)
    {
        FollowClock();
        var units = _shard.CountDay(registry.Current.Rules[request.Rule], request.TodayFrom, request.MonthFrom, request.At);
        return Task.FromResult(new DayCount(
            Number, _head.LastSeq, [.. units.Select(pair => new UnitDayCount(pair.Key, pair.Value.LastEventAt, pair.Value.Today, pair.Value.Month))]));
    }
}
