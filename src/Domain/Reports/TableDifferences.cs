using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>What two tables of one section say otherwise.</summary>
internal sealed class TableDifferences
{
    private readonly ReportSection _section;
    private readonly ReportTable _older;
    private readonly ReportTable _newer;
    private readonly Dictionary<string, int> _before;

    private TableDifferences(ReportSection section, ReportTable older, ReportTable newer)
    {
        (_section, _older, _newer) = (section, older, newer);
        _before = older.Columns.Index().ToDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>Columns that came or went, then rows in the order of the newer table, then those that are gone. Of a column or row that came or went its cells are not told one by one.</summary>
    public static IEnumerable<ReportDifference> Between(ReportSection section, ReportTable older, ReportTable newer) => new TableDifferences(section, older, newer).All();

    private IEnumerable<ReportDifference> All()
    {
        var columns = _newer.Columns.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        var rows = _newer.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var before = _older.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        return
        [
            .. _newer.Columns.Where(column => !_before.ContainsKey(column.Key)).Select(column => Of(DifferenceKind.Added, null, column, default, default)),
            .. _older.Columns.Where(column => !columns.Contains(column.Key)).Select(column => Of(DifferenceKind.Removed, null, column, default, default)),
            .. _newer.Rows.SelectMany(row => before.TryGetValue(row.Key, out var was) ? Cells(was, row) : [Of(DifferenceKind.Added, row, null, default, default)]),
            .. _older.Rows.Where(row => !rows.Contains(row.Key)).Select(row => Of(DifferenceKind.Removed, row, null, default, default)),
        ];
    }

    private IEnumerable<ReportDifference> Cells(ReportRow older, ReportRow newer)
    {
        foreach (var (place, column) in _newer.Columns.Index())
        {
            if (_before.TryGetValue(column.Key, out var was) && older.Cells[was] != newer.Cells[place])
                yield return Of(DifferenceKind.Changed, newer, column, older.Cells[was], newer.Cells[place]);
        }

        if (older.Flag != newer.Flag) yield return Of(DifferenceKind.Changed, newer, null, ReportCell.OfText(older.Flag), ReportCell.OfText(newer.Flag));
    }

    private ReportDifference Of(DifferenceKind kind, ReportRow? row, ReportColumn? column, ReportCell before, ReportCell after) =>
        new(_section.Id, _section.Title, kind, row?.Key, row is null ? null : NameOf(row), column?.Key, column?.Title, before, after);

    private static string NameOf(ReportRow row) => string.Join(" · ", row.Cells.TakeWhile(cell => cell.Kind is ReportCellKind.Text or ReportCellKind.Nothing).Select(cell => cell.Text).OfType<string>());
}
