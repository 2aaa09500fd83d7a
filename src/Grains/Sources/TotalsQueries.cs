using CchcLive.Grains.Reconciliation;
using CchcLive.Journal;

namespace CchcLive.Grains.Sources;

/// <summary>Sets the totals that sources declare (D§4.3) beside what the program counts for the same day, unit and field: is the feed complete?</summary>
public sealed class TotalsQueries(SourceQueries sources, SoftwareCounts software, IJournalStore store)
{
    /// <summary>A declared day of a source beside ours; null if it declared none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="date">The day; null, or one that it did not declare, for its newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ComparedDay?> DayAsync(string source, DateOnly? date, CancellationToken cancellation = default)
    {
        if (!SourceStreams.CanName(source)) return null;
        var (rows, _) = await sources.TotalsAsync(source, DateOnly.MinValue, DateOnly.MaxValue, null, int.MaxValue, null, cancellation);
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

    private async Task<IReadOnlyList<ComparedTotals>> CompareAsync(IReadOnlyList<DeclaredTotals> rows)
    {
        var ours = await software.CountAsync(rows.Select(AskedOf));
        return [.. rows.Select(row => new ComparedTotals(row, ours[AskedOf(row)]))];
    }

    private static SoftwareCell AskedOf(DeclaredTotals one) => new(one.Row.Unit, one.Row.Field, one.Row.Date, one.Row.Date);
}
