using CchcLive.Domain.Counting;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reconciliation;

/// <summary>
/// What the program counts for units, days and fields that somebody declared: by what had occurred when the day ended, as known now, under the handling unit and by the rule of
/// form 06. The one place where ours is counted for reconciliation.
/// </summary>
public sealed class SoftwareCounts(BoardQueries boards, IGrainFactory grains)
{
    /// <summary>Counts. Cells of one chart, period and field are counted together: one scan for all their units.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <returns>One number per <see cref="Measure"/>; null if nothing ever came of the unit, which is not 0.</returns>
    public async Task<IReadOnlyDictionary<SoftwareCell, long[]?>> CountAsync(IEnumerable<SoftwareCell> asked, DateTimeOffset? knownAt = null)
    {
        var reference = await boards.ReferenceAsync(knownAt);
        var counted = new Dictionary<SoftwareCell, PeriodBoard>();
        var figures = new Dictionary<SoftwareCell, long[]?>();
        foreach (var cell in asked.Distinct())
        {
            var scan = cell with { Unit = RootOf(cell.Unit, cell.Date, reference) };
            if (!counted.TryGetValue(scan, out var board)) counted.Add(scan, board = await boards.CountAsync(QueryOf(scan) with { KnownAt = knownAt }));
            var leaves = reference.LeavesOf(cell.Unit, reference.TreeDate(cell.Unit, cell.Date)).ToHashSet(StringComparer.Ordinal);
            var ours = new long[MeasureSet.Size];
            foreach (var (_, row) in board.Rows.Where(one => leaves.Contains(one.Key)))
            {
                for (var i = 0; i < ours.Length; i++) ours[i] += row[i];
            }

            figures.Add(cell, Array.Exists(ours, figure => figure != 0) || await HasDataAsync(leaves, scan.Unit, knownAt) ? ours : null);
        }

        return figures;
    }

    /// <summary>What lists the dossiers that a figure counts.</summary>
    internal static BoardQuery QueryOf(SoftwareCell cell) => new(cell.Unit, cell.From, cell.Date, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit)
    {
        Only = cell.Field is null ? null : new DossierFilter(Dimension.Field, cell.Field),
    };

    private static string RootOf(string unit, DateOnly date, ReferenceData reference) =>
        reference.Org.AncestorsOf(unit, reference.TreeDate(unit, date)) is { Count: > 0 } above ? above[^1] : unit;

    /// <summary>Whether anything ever came of a unit: a unit without an event export has no figures, which is not 0.</summary>
    private async Task<bool> HasDataAsync(HashSet<string> leaves, string root, DateTimeOffset? knownAt)
    {
        if (knownAt is null) return (await Task.WhenAll(leaves.Select(leaf => grains.Unit(leaf).Child()))).Any(board => board.LastEventAt > 0);
        var ever = await boards.CountAsync(new BoardQuery(root, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit) { KnownAt = knownAt });
        return ever.Rows.Any(row => leaves.Contains(row.Key));
    }
}

/// <summary>What is counted.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field; null for all together.</param>
/// <param name="From">The first day of what is counted over a period.</param>
/// <param name="Date">The last day.</param>
public sealed record SoftwareCell(string Unit, string? Field, DateOnly From, DateOnly Date)
{
    /// <summary>What a declared figure is compared with.</summary>
    public static SoftwareCell Of(string unit, Domain.Reconciliation.CountFigure figure) => new(unit, figure.Field, figure.From ?? figure.Date, figure.Date);
}
