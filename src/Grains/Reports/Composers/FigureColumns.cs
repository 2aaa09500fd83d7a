using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>A table of indicators: a row for each unit or field and one for all, a column for each indicator.</summary>
/// <param name="registry">The indicators.</param>
/// <param name="ids">Those shown, in their order.</param>
internal sealed class FigureColumns(IndicatorRegistry registry, params IReadOnlyList<string> ids)
{
    private readonly Indicator[] _shown = [.. ids.Select(id => registry.Find(id)!)];

    /// <summary>The table.</summary>
    /// <param name="order">The report.</param>
    /// <param name="board">Its figures, split by unit or by something else.</param>
    /// <param name="title">The head of the first column.</param>
    /// <param name="isHidden">Whether a value may not be shown: then nothing stands in its place.</param>
    public ReportTable Table(ReportOrder order, IndicatorBoard board, string title, Func<Indicator, Figures, bool>? isHidden = null)
    {
        var rows = board.Query.By == Dimension.Unit
            ? order.Units.Select(unit => (Key: unit, Name: order.NameOf(unit), Figures: board.Of(unit))).Concat(board.Rows.Where(row => row.Key.Length == 0).Select(row => (Key: "-", Name: "Chưa phân loại", Figures: row.Value)))
            : board.Rows.Select(row => (Key: row.Key.Length == 0 ? "-" : row.Key, Name: row.Key.Length == 0 ? "Chưa phân loại" : row.Key, Figures: row.Value));
        return new ReportTable(
            [new ReportColumn("ten", title, ReportColumnKind.Text), .. _shown.Select(Column)],
            [.. rows.Select(row => Row(row.Key, row.Name, row.Figures, isTotal: false)), Row("tong", "Tổng số", board.Total, isTotal: true)]);

        ReportRow Row(string key, string name, Figures figures, bool isTotal) =>
            new(key, [ReportCell.OfText(name), .. _shown.Select(one => isHidden?.Invoke(one, figures) == true ? ReportCell.Nothing : Cell(one, figures))], isTotal);
    }

    /// <summary>The cell of an indicator.</summary>
    public static ReportCell Cell(Indicator one, Figures figures)
    {
        var value = one.ValueOf(figures);
        return one.Kind switch
        {
            IndicatorKind.Share => ReportCell.OfShare(value.Numerator, value.Denominator!.Value),
            IndicatorKind.Mean => ReportCell.OfNumber(value.Value is { } mean ? decimal.Round(mean, 2, MidpointRounding.AwayFromZero) : null),
            _ => ReportCell.OfCount(value.Numerator),
        };
    }

    private static ReportColumn Column(Indicator one) => new(one.Id, one.Name, one.Kind switch
    {
        IndicatorKind.Share => ReportColumnKind.Share,
        IndicatorKind.Mean => ReportColumnKind.Number,
        _ => ReportColumnKind.Count,
    }, one.Key);
}
