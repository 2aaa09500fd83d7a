using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Shards;

/// <summary>Holds the dossiers of one shard; key <c>s:0</c>, <c>s:1</c> …</summary>
/// <remarks>Every method interleaves: appends join the pending batch and await the shared flush, reads run between flushes.</remarks>
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Journals what is new, counts it, then answers. An exception means that the outcome is unknown; sending again is safe.</summary>
    [AlwaysInterleave]
    Task<AppendResult> Append(AppendBatch batch);

    /// <summary>Counts dossiers.</summary>
    [AlwaysInterleave]
    Task<ScanResult> Scan(ScanRequest request);

    /// <summary>Counts everything that indicators are made of. A key may be in the answer more than once.</summary>
    [AlwaysInterleave]
    Task<FiguresResult> Figures(ScanRequest request);

    /// <summary>Lists the dossiers that count in one of some facts: no more lines than wanted, and how many there are.</summary>
    [AlwaysInterleave]
    Task<DossierLines> ListFacts(FactListRequest request);

    /// <summary>Counts the flow through a period.</summary>
    [AlwaysInterleave]
    Task<FlowResult> Flow(FlowRequest request);

    /// <summary>Counts what will be late if nothing is done, and lists the most urgent.</summary>
    [AlwaysInterleave]
    Task<RiskResult> Risk(RiskRequest request);

    /// <summary>Counts what is open and late by unit and field, with the oldest of each unit.</summary>
    [AlwaysInterleave]
    Task<LateResult> Late(ScanRequest request);

    /// <summary>Counts what is late in every way the late board shows, and lists the first of it.</summary>
    [AlwaysInterleave]
    Task<LateBoardResult> LateBoard(LateBoardRequest request);

    /// <summary>Counts a day that ended, with the position in the journal that the count reflects.</summary>
    [AlwaysInterleave]
    Task<DayCount> CountDay(DayRequest request);

    /// <summary>Counts the day and the month up to an instant, by what had occurred then and is known now.</summary>
    [AlwaysInterleave]
    Task<DayCount> CountMoment(MomentRequest request);

    /// <summary>What the dossiers say to a publication, with the position in the journal that it reflects: one state, whatever comes meanwhile.</summary>
    [AlwaysInterleave]
    Task<CutOffPart> CutOff(CutOffRequest request);

    /// <summary>Lists dossiers: no more lines than wanted, and how many there are.</summary>
    [AlwaysInterleave]
    Task<DossierLines> List(ListRequest request);

    /// <summary>One dossier, or null if no event of it is known.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="occurredBy">Only events up to this instant count (UTC ticks).</param>
    [AlwaysInterleave]
    Task<DossierFile?> Find(string code, long occurredBy);

    /// <summary>What this shard knows of a unit.</summary>
    [AlwaysInterleave]
    Task<UnitPartial> Partial(string unit);

    /// <summary>What it holds; with <paramref name="recount"/> after folding and counting everything afresh. The first call activates the shard.</summary>
    [AlwaysInterleave]
    Task<ShardStatus> Status(bool recount);

    /// <summary>The dossiers that wait for their receipt, by source.</summary>
    [AlwaysInterleave]
    Task<OrphanCounts> Orphans();

    /// <summary>How far the table of dossiers has followed.</summary>
    [AlwaysInterleave]
    Task<ProjectionStatus> Projection();

    /// <summary>What a version of a calendar would move. Nothing changes.</summary>
    [AlwaysInterleave]
    Task<CalendarMoves> Foretell(CalendarProposal proposal);

    /// <summary>The dossiers by the unit that handles them.</summary>
    [AlwaysInterleave]
    Task<HandlerCounts> Handlers();

    /// <summary>What looks like cleaning. Only dossiers whose events give reason to doubt are folded.</summary>
    [AlwaysInterleave]
    Task<IntegrityResult> Suspect(IntegrityRequest request);

    /// <summary>Everything about one dossier that looks like cleaning.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="request">Its limits and published lists count.</param>
    [AlwaysInterleave]
    Task<IntegrityResult> SuspectOf(string code, IntegrityRequest request);

    /// <summary>Every live counter with the position in the journal that it reflects: one state, whatever comes meanwhile.</summary>
    [AlwaysInterleave]
    Task<ShardTally> Tally();

    /// <summary>Takes up changed reference data.</summary>
    [AlwaysInterleave]
    Task Refresh();

    /// <summary>Ends this activation after what is under way, with a snapshot: the next call activates the shard where it belongs now.</summary>
    [AlwaysInterleave]
    Task HandOver();
}
