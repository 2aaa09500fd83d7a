using CchcLive.Domain.Reports;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Tables of indicators over a board: the sum of all first, then every unit of the area, or every field or procedure that has dossiers.</summary>
internal static class FigureTables
{
    private const string NoKey = "-";

    /// <summary>A row for each unit, with dossiers or without.</summary>
    public static ReportTable ByUnit(this FigureColumns columns, ReportOrder order, IndicatorBoard board) => columns.Table(
        "Cơ quan, đơn vị", board.Total, [.. order.Units.Select(unit => (unit, order.NameOf(unit), board.Of(unit), (string?)null)), .. board.Of("") is { IsEmpty: false } none ? [(NoKey, "Chưa rõ đơn vị", none, null)] : Array.Empty<(string, string, Domain.Indicators.Figures, string?)>()]);

    /// <summary>A row for each key of the board.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="board">The figures.</param>
    /// <param name="head">What the keys are.</param>
    public static ReportTable ByKey(this FigureColumns columns, IndicatorBoard board, string head) =>
        columns.Table(head, board.Total, board.Rows.Select(row => (row.Key.Length == 0 ? NoKey : row.Key, row.Key.Length == 0 ? "Chưa ghi" : row.Key, row.Value, (string?)null)));
}
