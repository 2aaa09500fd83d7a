using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Reconciliation;

/// <summary>Finds the dossiers behind a difference: which codes the unit named that the program does not count there, and the other way round.</summary>
public sealed class DossierComparison(BoardQueries boards, ReconciliationQueries queries, OrgRegistry registry)
{
    private const int FoundTogether = 100;

    /// <summary>The dossiers of which the two lists differ, by code. Software − actual is the number of ours less that of theirs.</summary>
    /// <param name="difference">The cell; its newest declaration is compared.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The dossiers; null if the declaration names no codes, so that nothing but the program's own list can be shown.</returns>
    public async Task<IReadOnlyList<DifferingDossier>?> FindAsync(CountDifference difference, CancellationToken cancellation = default)
    {
        if (difference.Declared is not { Codes: { } theirs } declared) return null;
        var (unit, cell) = (difference.Cell.Unit, SoftwareCell.Of(difference.Cell.Unit, declared));
        var ours = (await boards.ListAsync(SoftwareCounts.QueryOf(cell), declared.State.MeasureOf())).Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
        var named = (await queries.HistoryAsync(unit, cancellation)).Cells(declared.Date)
            .Select(one => one.Standing[^1].Figure).Where(figure => figure.Date == declared.Date && figure.State != declared.State && figure.Codes is not null)
            .SelectMany(figure => figure.Codes!.Select(code => (code, figure.State))).ToLookup(pair => pair.code, pair => pair.State, StringComparer.Ordinal);
        var differing = new List<DifferingDossier>();
        foreach (var some in theirs.Except(ours, StringComparer.Ordinal).Concat(ours.Except(theirs, StringComparer.Ordinal)).Order(StringComparer.Ordinal).Chunk(FoundTogether))
            differing.AddRange(await Task.WhenAll(some.Select(code => OneAsync(code, ours.Contains(code), named[code].Cast<CountedState?>().FirstOrDefault(), unit, declared))));
        return differing;
    }

    private async Task<DifferingDossier> OneAsync(string code, bool isInOurs, CountedState? named, string unit, CountFigure declared)
    {
        var calendar = registry.CalendarOf(unit);
        var by = new DateTimeOffset(calendar.EndOfDay(declared.Date) - 1, TimeSpan.Zero);
        var file = await boards.FindAsync(code, by);
        return new DifferingDossier(code, isInOurs, isInOurs ? named : declared.State, StateOf(file?.Line), file?.Line, file is null ? [] : SourceSide.Of(
            EventBatch.Decode(file.Events).Where(e => EventContract.OccurredAt(e, calendar.Zone) <= by.UtcTicks), calendar.Zone));
    }

    private static SoftwareState StateOf(DossierLine? line) => line switch
    {
        null => SoftwareState.Unknown,
        { HasHeader: false } => SoftwareState.NotReceived,
        { IsRemoved: true } => SoftwareState.Removed,
        { EndAt: > 0, LateAt: > 0 } => SoftwareState.EndedLate,
        { EndAt: > 0 } => SoftwareState.Ended,
        { LateAt: > 0 } => SoftwareState.OpenLate,
        { DueLawful: 0 } => SoftwareState.OpenUnknown,
        _ => SoftwareState.Open,
    };
}

/// <summary>A dossier that is in one of two lists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="IsInOurs">True if the program counts it there and the unit did not name it; false for the other way round.</param>
/// <param name="Theirs">The state that the unit says it is in; null if it did not name it.</param>
/// <param name="Ours">How it stood with the program at the end of the day.</param>
/// <param name="Line">The dossier then; null if the program did not know it.</param>
/// <param name="Sides">How it stood by each source.</param>
public sealed record DifferingDossier(string Code, bool IsInOurs, CountedState? Theirs, SoftwareState Ours, DossierLine? Line, IReadOnlyList<SourceSide> Sides);

/// <summary>How a dossier stands with the program.</summary>
public enum SoftwareState
{
    /// <summary>No event of it is known.</summary>
    Unknown,
    /// <summary>Its receipt has not come.</summary>
    NotReceived,
    /// <summary>Merged or voided.</summary>
    Removed,
    /// <summary>Open, in time.</summary>
    Open,
    /// <summary>Open and late.</summary>
    OpenLate,
    /// <summary>Open, due date unknown.</summary>
    OpenUnknown,
    /// <summary>Ended, not late.</summary>
    Ended,
    /// <summary>Ended late.</summary>
    EndedLate,
}
