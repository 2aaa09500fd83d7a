using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>The figures of units by field, over all shards.</summary>
internal sealed class FigureTable
{
    private readonly Dictionary<string, SortedDictionary<string, FigureRow>> _units = new(StringComparer.Ordinal);

    public FigureTable(IEnumerable<CutOffUnit> parts)
    {
        foreach (var part in parts)
        {
            if (!_units.TryGetValue(part.Unit, out var fields)) _units.Add(part.Unit, fields = new SortedDictionary<string, FigureRow>(StringComparer.Ordinal));
            if (!fields.TryGetValue(part.Field, out var row)) fields.Add(part.Field, row = new FigureRow(part.Field));
            row.Add(part.Row, part.Apologised, part.Explained);
        }
    }

    /// <summary>The rows of some units together: all fields, then each by its code, those without one last.</summary>
    public IReadOnlyList<FigureRow> Of(IReadOnlyList<string> units)
    {
        var (all, fields) = (new FigureRow(null), new SortedDictionary<string, FigureRow>(StringComparer.Ordinal));
        foreach (var row in units.SelectMany(unit => _units.TryGetValue(unit, out var known) ? (IEnumerable<FigureRow>)known.Values : []))
        {
            if (!fields.TryGetValue(row.Field!, out var sum)) fields.Add(row.Field!, sum = new FigureRow(row.Field));
            foreach (var to in new[] { all, sum }) to.Add(row.Figures, row.Apologised, row.Explained);
        }

        return [all, .. fields.Values.OrderBy(row => row.Field!.Length == 0)];
    }
}

/// <summary>The figures of a field; null for all.</summary>
internal sealed class FigureRow(string? field)
{
    /// <summary>The field; "" for dossiers without one, null for all.</summary>
    public string? Field { get; } = field;

    /// <summary>One number per measure.</summary>
    public long[] Figures { get; } = new long[MeasureSet.Size];

    /// <summary>Of the late ones, those with a complete apology.</summary>
    public long Apologised { get; private set; }

    /// <summary>Of the late ones, those with an explanation.</summary>
    public long Explained { get; private set; }

    public long this[Measure measure] => Figures[(int)measure];

    public void Add(long[] figures, long apologised, long explained)
    {
        for (var i = 0; i < Figures.Length; i++) Figures[i] += figures[i];
        Apologised += apologised;
        Explained += explained;
    }
}
