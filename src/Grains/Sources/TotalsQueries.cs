using CchcLive.Domain.Counting;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Journal;

namespace CchcLive.Grains.Sources;

/// <summary>Sets the totals that sources declare (D§4.3) beside what the program counts for the same day, unit and field: is the feed complete?</summary>
public sealed class TotalsQueries(SourceQueries sources, BoardQueries boards, IGrainFactory grains, IJournalStore store)
{
    /// <summary>A declared day of a source beside ours; null if it declared none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="date">The day; null, or one that it did not declare, for its newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ComparedDay?> DayAsync(string source, DateOnly? date, CancellationToken cancellation = default)
    {
        if (!SourceStreams.CanName(source)) return null;
        var (rows, _) = await sources.TotalsAsync(source, DateOnly.MinValue, DateOnly.MaxValue, null, int.MaxValue, cancellation);
        DateOnly[] dates = [.. rows.Select(one => one.Row.Date).Distinct().OrderDescending()];
        if (dates.Length == 0) return null;
        var shown = date is { } asked && dates.Contains(asked) ? asked : dates[0];
        return new ComparedDay(shown, dates, await CompareAsync([.. rows.Where(one => one.Row.Date == shown)]));
    }

    /// <summary>The newest declared day of every source that declared any, beside ours; by source.</summary>
    public async Task<IReadOnlyDictionary<string, ComparedDay>> NewestAsync(CancellationToken cancellation = default)
    {
        var newest = new Dictionary<string, ComparedDay>(StringComparer.Ordinal);
        foreach (var source in (await store.HeadsAsync(cancellation)).Where(head => SourceStreams.IsOfTotals(head.Stream)).Select(head => SourceStreams.SourceOf(head.Stream)!))
        {
            if (await DayAsync(source, null, cancellation) is { } day) newest.Add(source, day);
        }

        return newest;
    }

    /// <summary>Rows of one chart, day and field are counted together: one scan for all their units.</summary>
    private async Task<IReadOnlyList<ComparedTotals>> CompareAsync(IReadOnlyList<DeclaredTotals> rows)
    {
        var reference = await boards.ReferenceAsync(null);
        var counted = new Dictionary<(string, string?), PeriodBoard>();
        var compared = new List<ComparedTotals>(rows.Count);
        foreach (var row in rows)
        {
            var ((date, unit, field, _), root) = (row.Row, RootOf(row.Row.Unit, row.Row.Date, reference));
            if (!counted.TryGetValue((root, field), out var board)) counted.Add((root, field), board = await CountAsync(root, date, field));
            var leaves = reference.LeavesOf(unit, reference.TreeDate(unit, date)).ToHashSet(StringComparer.Ordinal);
            var ours = new long[MeasureSet.Size];
            foreach (var (_, figures) in board.Rows.Where(one => leaves.Contains(one.Key)))
            {
                for (var i = 0; i < ours.Length; i++) ours[i] += figures[i];
            }

            compared.Add(new ComparedTotals(row, Array.Exists(ours, figure => figure != 0) || await HasDataAsync(leaves) ? ours : null));
        }

        return compared;
    }

    private Task<PeriodBoard> CountAsync(string root, DateOnly date, string? field) => boards.CountAsync(
        new BoardQuery(root, date, date, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit) { Only = field is null ? null : new DossierFilter(Dimension.Field, field) });

    private static string RootOf(string unit, DateOnly date, ReferenceData reference) =>
        reference.Org.AncestorsOf(unit, reference.TreeDate(unit, date)) is { Count: > 0 } above ? above[^1] : unit;

    /// <summary>Whether anything ever came of a unit: a unit without an event export has no figures, which is not 0.</summary>
    private async Task<bool> HasDataAsync(IEnumerable<string> leaves) =>
        (await Task.WhenAll(leaves.Select(leaf => grains.Unit(leaf).Child()))).Any(board => board.LastEventAt > 0);
}
