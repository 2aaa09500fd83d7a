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

    /// <summary>The widths in millimetres; what is left over on a line goes to the texts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isLandscape">True on a landscape page.</param>
    public static IReadOnlyList<double> Of(ReportTable table, bool isLandscape)
    {
        var widths = Natural(table);
        var left = (isLandscape ? Landscape : Portrait) - widths.Sum();
        var texts = table.Columns.Count(column => column.Kind == ReportColumnKind.Text);
        if (left <= 0 || texts == 0) return widths;
        for (var index = 0; index < widths.Length; index++)
        {
            if (table.Columns[index].Kind == ReportColumnKind.Text) widths[index] += left / texts;
        }

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
