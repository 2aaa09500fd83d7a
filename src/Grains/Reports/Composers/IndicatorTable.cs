using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>A column of a table whose cells are one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Key">The column's key.</param>
/// <param name="Title">Its head.</param>
/// <param name="Group">The head above it; null for none.</param>
internal sealed record IndicatorColumn(Indicator Indicator, string Key, string Title, string? Group = null)
{
    /// <summary>As a column of a report.</summary>
    public ReportColumn Column => new(Key, Title, Indicator.Kind switch { IndicatorKind.Share => ReportColumnKind.Share, IndicatorKind.Mean => ReportColumnKind.Number, _ => ReportColumnKind.Count }, Indicator.Key, Group);

    /// <summary>The indicator of some figures.</summary>
    public ReportCell CellOf(Figures figures) => IndicatorRows.Cell(Indicator, figures);
}

/// <summary>A table of indicators: each row the figures of a unit or a field.</summary>
/// <param name="columns">Its columns after the name.</param>
/// <param name="flag">What is wrong with figures, in words; null for nothing.</param>
internal sealed class IndicatorTable(IReadOnlyList<IndicatorColumn> columns, Func<Figures, string?> flag)
{
    /// <summary>The table.</summary>
    /// <param name="name">The head of the first column.</param>
    /// <param name="rows">The rows.</param>
    public ReportTable Of(string name, IEnumerable<ReportRow> rows) => new([new ReportColumn("name", name, ReportColumnKind.Text), .. columns.Select(column => column.Column)], [.. rows]);

    /// <summary>A row.</summary>
    public ReportRow Row(string key, string name, Figures figures, bool isTotal = false) =>
        new(key, [ReportCell.OfText(name), .. columns.Select(column => column.CellOf(figures))], isTotal, flag(figures));
}
