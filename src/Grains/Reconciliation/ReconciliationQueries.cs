using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Reconciliation;

/// <summary>Sets what units and sources declared beside what the program counts (D§1 row 13).</summary>
public sealed class ReconciliationQueries(CountsJournal journal, SoftwareCounts software, SourceDifferences sources, OrgRegistry registry, ReconciliationRule rule, TimeProvider time)
{
    /// <summary>Compares all that was declared of the units of a place.</summary>
    /// <param name="place">The area or unit.</param>
    /// <param name="until">Only what was declared of days up to this one, with ages as of it; null for today.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ReconciliationBoard> ReadAsync(string place, DateOnly? until = null, DateTimeOffset? knownAt = null, CancellationToken cancellation = default)
    {
        var reference = registry.Current;
        var today = registry.CalendarOf(place).LocalDate(time.GetUtcNow().UtcTicks);
        var on = until is { } last && last < today ? last : today;
        var treeDate = reference.TreeDate(place, on);
        var units = reference.LeavesOf(place, treeDate);
        var counts = await journal.ReadAsync(units, knownAt, cancellation);
        var cells = (await CompareAsync(counts, on, knownAt)).Concat(await sources.ReadAsync(units.ToHashSet(StringComparer.Ordinal), on, knownAt, cancellation));
        var explained = counts.ToDictionary(one => one.Unit, StringComparer.Ordinal);
        cells = cells.Select(cell => cell with { Explanation = explained.GetValueOrDefault(cell.Cell.Unit)?.ExplanationOf(cell.Cell) });
        return new ReconciliationBoard(place, on, treeDate, units, rule,
        [
            .. cells.OrderByDescending(cell => cell.IsOverdue(rule)).ThenByDescending(cell => cell.Differs).ThenByDescending(cell => cell.Age)
                .ThenBy(cell => cell.Cell.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Everything that a unit ever declared, and every explanation of it.</summary>
    public Task<UnitCounts> HistoryAsync(string unit, CancellationToken cancellation = default) => journal.ReadAsync(unit, cancellation);

    /// <summary>Only the newest declaration is counted anew; the older ones are beside what the program counted when they were declared.</summary>
    private async Task<IEnumerable<CountDifference>> CompareAsync(IReadOnlyList<UnitCounts> counts, DateOnly on, DateTimeOffset? knownAt)
    {
        var cells = counts.SelectMany(one => one.Cells(on)).ToList();
        var now = await software.CountAsync(cells.Select(one => SoftwareCell.Of(one.Cell.Unit, one.Standing[^1].Figure)), knownAt);
        return cells.Select(one =>
        {
            var (cell, newest) = (one.Cell, one.Standing[^1]);
            var ours = now[SoftwareCell.Of(cell.Unit, newest.Figure)];
            var point = newest.Point with { Software = ours?[(int)cell.State.MeasureOf()] };
            return new CountDifference(cell, point, DifferenceSpell.Of([.. one.Standing.SkipLast(1).Select(before => before.Point), point]), on)
            {
                DeclaredBy = newest.By, DeclaredAt = newest.At, Declared = newest.Figure, Unknown = cell.State.UnknownOf() is { } unknown ? ours?[(int)unknown] ?? 0 : 0,
            };
        });
    }
}
