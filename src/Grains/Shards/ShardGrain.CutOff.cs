using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>The cut-off of a publication, in one turn: its lines are what the stream held at the position that comes with them.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task<CutOffPart> CutOff(CutOffRequest request)
    {
        if (registry.Current.Position < request.OrgPosition) await registry.CatchUpAsync(); // the change may have been made in another process
        if (!ReferenceEquals(_reference, registry.Current)) TakeUpReference();
        FollowClock();
        var (reference, lastSeq) = (_reference, _head.LastSeq);
        List<CutOffPart> parts = [ShardAnswers.CutOff(_shard, request, reference, Number, lastSeq)];
        await foreach (var retired in Archive(Settlement.ReachOf(ShardAnswers.Query(request.Query, reference)))) parts.Add(ShardAnswers.CutOff(retired, request, reference, Number, lastSeq));
        return parts.Count == 1
            ? parts[0]
            : parts[0] with
            {
                Units = [.. parts.SelectMany(part => part.Units)], Late = [.. parts.SelectMany(part => part.Late)], Waiting = [.. parts.SelectMany(part => part.Waiting)],
                Steps = [.. parts.SelectMany(part => part.Steps)],
            };
    }
}
