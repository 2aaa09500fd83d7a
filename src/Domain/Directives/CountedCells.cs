using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>What was counted over one period: the figures of each unit in each field. Every sum that a target needs is one of these.</summary>
public sealed class CountedCells
{
    private readonly IReadOnlyList<(string Unit, string Field, Figures Figures)> _cells;

    /// <summary>Takes cells that have no dossier in common.</summary>
    public CountedCells(IEnumerable<(string Unit, string Field, Figures Figures)> cells)
    {
        _cells = [.. cells];
        Total = Figures.Sum(_cells.Select(cell => cell.Figures));
        ByField = _cells.GroupBy(cell => cell.Field, StringComparer.Ordinal).ToDictionary(field => field.Key, field => Figures.Sum(field.Select(cell => cell.Figures)), StringComparer.Ordinal);
    }

    /// <summary>Nothing.</summary>
    public static CountedCells None { get; } = new([]);

    /// <summary>Everything together.</summary>
    public Figures Total { get; }

    /// <summary>By field; "" for dossiers without one.</summary>
    public IReadOnlyDictionary<string, Figures> ByField { get; }

    /// <summary>The figures of one field, whose name may be written with other capitals; nothing if it has none.</summary>
    public Figures OfField(string field) => Figures.Sum(ByField.Where(cell => string.Equals(cell.Key, field, StringComparison.OrdinalIgnoreCase)).Select(cell => cell.Value));

    /// <summary>Only the cells of some units.</summary>
    public CountedCells Of(IReadOnlySet<string> units) => new(_cells.Where(cell => units.Contains(cell.Unit)));
}
