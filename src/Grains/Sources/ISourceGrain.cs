using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Sources;

/// <summary>A source of events: is its feed alive, and true? Key <c>f:</c> and the source's id.</summary>
public interface ISourceGrain : IGrainWithStringKey
{
    /// <summary>Takes what came from the source.</summary>
    [AlwaysInterleave]
    Task Report(SourceTally tally);

    /// <summary>The source is alive, though it may have nothing to say.</summary>
    [AlwaysInterleave]
    Task Heartbeat();

    /// <summary>Journals what the source promises, unless it promised just that already. The caller has checked it.</summary>
    [AlwaysInterleave]
    Task Declare(SourceDeclaration declaration);

    /// <summary>Journals a table of totals. The caller has checked it. A later row for the same day, unit and field replaces an earlier one.</summary>
    [AlwaysInterleave]
    Task DeclareTotals(TotalsDeclaration totals);

    /// <summary>What is known of it. The first call activates it.</summary>
    [AlwaysInterleave]
    Task<SourceStatus> Status();
}
