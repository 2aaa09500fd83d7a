using System.Diagnostics;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Taking up changed reference data, and saying beforehand what a version of a calendar would move.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public async Task Refresh()
    {
        await registry.CatchUpAsync(); // the change may have been made in another process
        TakeUpReference();
    }

    /// <inheritdoc />
    public async Task<CalendarMoves> Foretell(CalendarProposal proposal)
    {
        await registry.CatchUpAsync();
        if (!ReferenceEquals(_reference, registry.Current)) TakeUpReference();
        FollowClock();
        var proposed = registry.Proposed(CalendarFile.ParseDefinition(proposal.File));
        var effect = _shard.Preview(registry.With(proposed).FoldRules);
        return new CalendarMoves(
            [.. effect.Moves.Select(move => new MovedDue(move.Code, move.Unit, move.OldDue, move.NewDue))],
            [.. effect.Units.Select(pair => new ShiftedUnit(pair.Key, pair.Value.TurnLate, pair.Value.CeaseLate))]);
    }

    private void TakeUpReference()
    {
        var began = Stopwatch.GetTimestamp();
        _reference = registry.Current;
        _shard.AdvanceTo(Now);
        if (_shard.TryTakeUp(_reference.FoldRules)) ReportChanges();
        else FoldAnew();
        ShardInstruments.Recomputed(began);
        Rearm();
    }

    /// <summary>Units have other calendars: every dossier is folded again.</summary>
    private void FoldAnew()
    {
        _shard = DossierShard.FromSnapshot(_shard.ToSnapshot(), _reference.FoldRules, _reference.Live, Math.Max(Now, _shard.Now));
        _shard.TakeChangedUnits();
        ReportAll();
    }
}
