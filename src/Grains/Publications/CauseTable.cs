using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>A cause as the public reads it.</summary>
/// <param name="Code">Its code; null: chưa rõ nguyên nhân. A code that the catalogue does not know is none: nobody has looked at what it says.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsWithheld">True if so few dossiers of the unit and field have it that it is not told.</param>
internal readonly record struct PublicCause(string? Code, string? Name, bool IsWithheld);

/// <summary>
/// The late dossiers by cause. In a unit and field a cause that fewer than the area's minimum have is told nowhere: not in the table, where the few are put together without a name, and not beside the dossier.
/// </summary>
internal sealed class CauseTable
{
    private readonly PublicationPlan _plan;
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Field), SortedDictionary<string, int>> _cells = [];
    private readonly SortedDictionary<string, int> _area = new(StringComparer.Ordinal);

    public CauseTable(IEnumerable<CutOffLate> late, PublicationPlan plan)
    {
        _plan = plan;
        foreach (var line in late)
        {
            var cause = Known(line.Cause);
            if (!_cells.TryGetValue((line.Unit, line.Field), out var cell)) _cells.Add((line.Unit, line.Field), cell = new SortedDictionary<string, int>(StringComparer.Ordinal));
            cell[cause] = cell.GetValueOrDefault(cause) + 1;
            _area[cause] = _area.GetValueOrDefault(cause) + 1;
        }
    }

    /// <summary>The cause of a line.</summary>
    public PublicCause Of(CutOffLate line) => Known(line.Cause) is { Length: > 0 } cause
        ? new PublicCause(cause, _names[cause], IsSmall(_cells[(line.Unit, line.Field)][cause]))
        : new PublicCause(null, null, false);

    /// <summary>The lines of the table: the whole area, then each unit in the order of the tree by field; of each the causes by code, unknown last.</summary>
    public IEnumerable<CauseLine> Lines(IReadOnlyDictionary<string, string> unitNames, Func<string, string> fieldName)
    {
        foreach (var (cause, count) in Ordered(_area)) yield return new CauseLine { CauseCode = Code(cause), CauseName = Name(cause), Count = Cell.Of(count, cause.Length == 0 ? 1 : _plan.Rule.MinimumCell) };
        foreach (var unit in _plan.Units)
        {
            foreach (var (key, cell) in _cells.Where(pair => pair.Key.Unit == unit).OrderBy(pair => pair.Key.Field.Length == 0).ThenBy(pair => pair.Key.Field, StringComparer.Ordinal))
            {
                var line = new CauseLine { UnitId = unit, UnitName = unitNames[unit], FieldCode = key.Field, FieldName = fieldName(key.Field), Count = default };
                foreach (var (cause, count) in Ordered(cell))
                {
                    if (cause.Length == 0 || !IsSmall(count)) yield return line with { CauseCode = Code(cause), CauseName = Name(cause), Count = Cell.Of(count, 1) };
                }

                var few = cell.Where(pair => pair.Key.Length > 0 && IsSmall(pair.Value)).Sum(pair => pair.Value);
                if (few > 0) yield return line with { Merged = true, Count = Cell.Of(few, _plan.Rule.MinimumCell) };
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, int>> Ordered(SortedDictionary<string, int> causes) => causes.OrderBy(pair => pair.Key.Length == 0);

    private static string? Code(string cause) => cause.Length == 0 ? null : cause;

    private string? Name(string cause) => cause.Length == 0 ? null : _names[cause];

    private bool IsSmall(int count) => count < _plan.Rule.MinimumCell;

    /// <summary>The code if the catalogue knows it, else "".</summary>
    private string Known(string? code)
    {
        if (code is null) return "";
        if (!_names.TryGetValue(code, out var name)) _names.Add(code, name = _plan.Catalogues.CauseOf(code)?.Name);
        return name is null ? "" : code;
    }
}
