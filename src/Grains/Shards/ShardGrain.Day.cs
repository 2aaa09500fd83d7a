using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>A day that ended, or any instant, in one turn: what is counted is what the stream held at one position.</content>
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

        List<UnitDayCount> Counts(DossierShard shard) => [.. ShardAnswers.Units(shard.CountDay(rule, request.TodayFrom, request.MonthFrom, request.At))];
    }

    /// <inheritdoc />
    public async Task<DayCount> CountMoment(MomentRequest request)
    {
        FollowClock();
        var (reference, lastSeq) = (registry.Current, _head.LastSeq);
        List<UnitDayCount> units = [.. ShardAnswers.Moment(_shard, request, reference)];
        var reach = Settlement.ReachOf(new ScanQuery(reference.Rules[request.Rule], request.MonthFrom, request.At, request.OccurredBy, UnitRole.Handling, null, Dimension.Unit));
        await foreach (var retired in Archive(reach)) units.AddRange(ShardAnswers.Moment(retired, request, reference));
        return new DayCount(Number, lastSeq, [.. units]);
    }
}
