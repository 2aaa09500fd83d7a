using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports.Composers;

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
