using CchcLive.Domain.Counting;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Sources;
using CchcLive.Journal;
using Form06 = CchcLive.Domain.Sources.Form06;

namespace CchcLive.Grains.Reconciliation;

/// <summary>
/// What sources declared of units (<c>UnitTotalsDeclared</c>, D§4.3) beside ours, for what holds at the end of a day: open, and open and late. What a form tells of one day's
/// receipts and ends never comes again, so it cannot age; it stays on the source's page.
/// </summary>
public sealed class SourceDifferences(IJournalStore store, SourceQueries sources, SoftwareCounts software)
{
    /// <summary>So many declared days are looked back at, at most, for the first that differed.</summary>
    public const int MostDays = 62;

    /// <summary>The newest declaration of each unit and field by each source, with since when it differs.</summary>
    /// <param name="units">The units.</param>
    /// <param name="on">Only declarations of days up to this one, from which ages are counted back.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<CountDifference>> ReadAsync(IReadOnlySet<string> units, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation = default)
    {
        var found = new List<CountDifference>();
        foreach (var source in (await store.HeadsAsync(cancellation)).Where(head => SourceStreams.IsOfTotals(head.Stream)).Select(head => SourceStreams.SourceOf(head.Stream)!))
        {
            var (rows, _) = await sources.TotalsAsync(source, DateOnly.MinValue, on, null, int.MaxValue, knownAt, cancellation);
            var runs = rows.Where(row => units.Contains(row.Row.Unit)).GroupBy(row => (row.Row.Unit, row.Row.Field)).Select(row => new Run(row)).ToList();
            await WalkAsync(runs, knownAt);
            found.AddRange(runs.SelectMany(run => run.Differences(source, on)));
        }

        return found;
    }

    /// <summary>Goes back day by day, all rows together, as long as one of them differs: a day is counted once for all its units.</summary>
    private async Task WalkAsync(IReadOnlyList<Run> runs, DateTimeOffset? knownAt)
    {
        foreach (var date in runs.SelectMany(run => run.Dates).Distinct().OrderDescending().ToList())
        {
            var asking = runs.Where(run => !run.IsDone && run.Next.Row.Date == date).ToList();
            var ours = await software.CountAsync(asking.Select(run => run.Asked), knownAt);
            foreach (var run in asking) run.Take(ours[run.Asked]);
        }
    }

    /// <summary>The declarations of one unit and field, looked at from the newest back.</summary>
    private sealed class Run(IEnumerable<DeclaredTotals> rows)
    {
        private readonly DeclaredTotals[] _rows = [.. rows.OrderByDescending(row => row.Row.Date).Take(MostDays)];
        private readonly Dictionary<CountedState, List<CountPoint>> _points = CountedStates.OfForm06.ToDictionary(of => of.State, _ => new List<CountPoint>());
        private int _next;
        private long _unknown;

        public IEnumerable<DateOnly> Dates => _rows.Select(row => row.Row.Date);

        public bool IsDone => _next == _rows.Length || (_next > 0 && _points.Values.All(points => points[0].Difference == 0));

        public DeclaredTotals Next => _rows[_next];

        public SoftwareCell Asked => new(Next.Row.Unit, Next.Row.Field, Next.Row.Date, Next.Row.Date);

        public void Take(long[]? ours)
        {
            if (_next == 0) _unknown = ours?[(int)Measure.OpenUnknown] ?? 0;
            foreach (var (state, column) in CountedStates.OfForm06)
                _points[state].Insert(0, new CountPoint(Next.Row.Date, Next.Row.Columns[column - Form06.FirstColumn], ours?[(int)state.MeasureOf()]));
            _next++;
        }

        public IEnumerable<CountDifference> Differences(string source, DateOnly on) => _points.Select(of =>
            new CountDifference(new CountCell(_rows[0].Row.Unit, _rows[0].Row.Field, of.Key, null, source), of.Value[^1], DifferenceSpell.Of(of.Value), on)
            {
                DeclaredBy = _rows[0].DeclaredBy, DeclaredAt = _rows[0].DeclaredAt, Unknown = of.Key.UnknownOf() is null ? 0 : _unknown,
            });
    }
}
