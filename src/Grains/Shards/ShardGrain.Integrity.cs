using CchcLive.Grains.Integrity;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>What looks like cleaning, and the counters as an audit takes them.</content>
internal sealed partial class ShardGrain
{
    /// <summary>So many dossiers are looked through before others have their turn.</summary>
    private const int LookedThroughTogether = 5_000;

    /// <inheritdoc />
    public async Task<IntegrityResult> Suspect(IntegrityRequest request)
    {
        while (!_shard.LookThrough(LookedThroughTogether)) await Task.Yield();
        return IntegrityAnswers.Of(_shard.Suspect(IntegrityAnswers.Question(request, registry.Current)), request);
    }

    /// <inheritdoc />
    public async Task<IntegrityResult> SuspectOf(string code, IntegrityRequest request) =>
        new([.. (await ShardWith(code)).SuspectOf(code, IntegrityAnswers.Question(request, registry.Current)).Select(IntegrityAnswers.Line)], [], []);

    /// <inheritdoc />
    public Task<ShardTally> Tally()
    {
        if (!ReferenceEquals(_reference, registry.Current)) TakeUpReference();
        FollowClock();
        return Task.FromResult(new ShardTally(Number, _head.LastSeq, _reference.Position, _shard.Now, [.. _shard.AllCounts().Select(count => new CellRows(
            count.Unit, count.Role, count.Today, count.Month, Rows(count.MonthByField), Rows(count.MonthByChannel)))]));
    }
}
