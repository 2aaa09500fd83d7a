using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>A table of indicators: each row the figures of a unit or a field.</summary>
/// <param name="columns">Its columns after the name.</param>
/// <param name="flag">What is wrong with figures, in words; null for nothing.</param>
internal sealed class IndicatorTable(IReadOnlyList<IndicatorColumn> columns, Func<Figures, string?>? flag = null)
{
    private const string TotalKey = "*";
    private const string UnnamedKey = "-";

    /// <summary>The columns.</summary>
    public IEnumerable<ReportColumn> Columns => columns.Select(column => column.Column);

    /// <summary>A table whose columns are called what their indicators are.</summary>
    /// <param name="ids">The indicators' ids, in order; <c>on-time</c> is that of the rule.</param>
    /// <param name="rule">The rule that is counted by.</param>
    public static IndicatorTable By(IReadOnlyList<string> ids, CountingRule rule) => new(
        [.. ids.Select(id => IndicatorRegistry.Shipped.Find(id, rule.Id) ?? throw new InvalidOperationException($"There is no indicator {id}.")).Select(one => new IndicatorColumn(one, one.Id, one.Name))]);

    /// <summary>The table.</summary>
    /// <param name="name">The head of the first column.</param>
    /// <param name="rows">The rows.</param>
    public ReportTable Of(string name, IEnumerable<ReportRow> rows) => new([new ReportColumn("name", name, ReportColumnKind.Text), .. Columns], [.. rows]);

    /// <summary>The table of a board: the total first, then every unit of the report, or every key that it was split by, and in a row of their own the dossiers without one.</summary>
    /// <param name="name">The head of the first column.</param>
    /// <param name="board">The figures.</param>
    /// <param name="order">The report.</param>
    public ReportTable Of(string name, IndicatorBoard board, ReportOrder order)
    {
        var named = board.Query.By == Dimension.Unit ? order.Units.Select(unit => Row(unit, order.NameOf(unit), board.Of(unit))) : board.Rows.Where(row => row.Key.Length > 0).Select(row => Row(row.Key, row.Key, row.Value));
        return Of(name, [Total(board.Total), .. named, .. board.Rows.Where(row => row.Key.Length == 0).Select(row => Row(UnnamedKey, "Chưa phân loại", row.Value))]);
    }

    /// <summary>The row of all together.</summary>
    public ReportRow Total(Figures figures) => Row(TotalKey, "Tổng số", figures, isTotal: true);

    /// <summary>A row.</summary>
    public ReportRow Row(string key, string name, Figures figures, bool isTotal = false) => new(key, [ReportCell.OfText(name), .. Cells(figures)], isTotal, flag?.Invoke(figures));

    /// <summary>The cells of a row after the name.</summary>
    public IEnumerable<ReportCell> Cells(Figures figures) => columns.Select(column => column.CellOf(figures));
}
