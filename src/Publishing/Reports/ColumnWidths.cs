using CchcLive.Domain.Reports;

namespace CchcLive.Publishing.Reports;

/// <summary>How wide the columns of a report's table are on paper, by what is in them.</summary>
internal static class ColumnWidths
{
    private const double PerLetter = 1.7;
    private const double Around = 3;
    private const double NarrowestText = 16;
    private const double WidestText = 60;
    private const double NarrowestFigure = 10;
    private const int LinesOfHeading = 2;
    private const double Portrait = 165;
    private const double Landscape = 252;

    /// <summary>True if the table needs the long side of the paper.</summary>
    public static bool AreWide(ReportTable table) => Natural(table).Sum() > Portrait;

    /// <summary>The widths in millimetres; what is left over on a line goes to the first text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isLandscape">True on a landscape page.</param>
    public static IReadOnlyList<double> Of(ReportTable table, bool isLandscape)
    {
        var widths = Natural(table);
        var left = (isLandscape ? Landscape : Portrait) - widths.Sum();
        var text = table.Columns.Index().Where(column => column.Item.Kind == ReportColumnKind.Text).Select(column => column.Index).DefaultIfEmpty(-1).First();
        if (left > 0 && text >= 0) widths[text] += left;
        return widths;
    }

    private static double[] Natural(ReportTable table) => [.. table.Columns.Select((column, index) => Natural(table, column, index))];

    private static double Natural(ReportTable table, ReportColumn column, int index)
    {
        var longest = table.Rows.Select(row => ReportTables.CellOf(row.Cells[index], column).ToString().Length).DefaultIfEmpty(0).Max();
        if (column.Kind == ReportColumnKind.Text) return Math.Clamp((longest * PerLetter) + Around, NarrowestText, WidestText);
        var word = column.Title.Split(' ').Max(part => part.Length);
        return Math.Max(NarrowestFigure, (Math.Max(longest, Math.Max(word, column.Title.Length / LinesOfHeading)) * PerLetter) + Around);
    }
}
