using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports;

/// <summary>Columns of indicators in a table whose rows are units or fields.</summary>
/// <param name="ids">The indicators' ids, in order; <c>on-time</c> is that of the rule.</param>
/// <param name="rule">The rule that is counted by.</param>
internal sealed class FigureColumns(IReadOnlyList<string> ids, CountingRule rule)
{
    private readonly IndicatorColumn[] _columns =
        [.. ids.Select(id => IndicatorRegistry.Shipped.Find(id, rule.Id) ?? throw new InvalidOperationException($"There is no indicator {id}.")).Select(one => new IndicatorColumn(one, one.Id, one.Name))];

    /// <summary>The columns.</summary>
    public IEnumerable<ReportColumn> Columns => _columns.Select(column => column.Column);

    /// <summary>The cells of a row.</summary>
    public IEnumerable<ReportCell> Cells(Figures figures) => _columns.Select(column => column.CellOf(figures));

    /// <summary>A table with a name in the first column, a row for each key, and the total first.</summary>
    /// <param name="head">What the names are of.</param>
    /// <param name="total">The figures of all together; null for no such row.</param>
    /// <param name="rows">Key, name, figures and what is wrong with it.</param>
    public ReportTable Table(string head, Figures? total, IEnumerable<(string Key, string Name, Figures Figures, string? Flag)> rows) => new(
        [new("name", head, ReportColumnKind.Text), .. Columns],
        [
            .. total is null ? [] : new[] { new ReportRow(TotalKey, [ReportCell.OfText("Tổng số"), .. Cells(total)], IsTotal: true) },
            .. rows.Select(row => new ReportRow(row.Key, [ReportCell.OfText(row.Name), .. Cells(row.Figures)], Flag: row.Flag)),
        ]);

    /// <summary>The table of a board: every unit of the report, or every key that it was split by, and in a row of their own the dossiers without one.</summary>
    /// <param name="head">What the rows are.</param>
    /// <param name="board">The figures.</param>
    /// <param name="order">The report.</param>
    public ReportTable Table(string head, IndicatorBoard board, ReportOrder order)
    {
        var isByUnit = board.Query.By == Dimension.Unit;
        var named = isByUnit ? order.Units.Select(unit => (unit, order.NameOf(unit), board.Of(unit))) : board.Rows.Where(row => row.Key.Length > 0).Select(row => (row.Key, row.Key, row.Value));
        var unnamed = board.Rows.Where(row => row.Key.Length == 0).Select(row => (UnnamedKey, "Chưa phân loại", row.Value));
        return Table(head, board.Total, named.Concat(unnamed).Select(row => (row.Item1, row.Item2, row.Item3, (string?)null)));
    }

    private const string TotalKey = "*";
    private const string UnnamedKey = "-";
}
