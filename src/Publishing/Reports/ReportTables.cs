using CchcLive.Domain.Reports;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Reports;

/// <summary>The tables of a report as writers write them. Files for spreadsheets and programs also get the two numbers of every share, the key of every line, period and definition.</summary>
public static class ReportTables
{
    private const int LongestShortTitle = 31;
    private static readonly char[] NotInSheetNames = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    /// <summary>A cell as it is printed in a column.</summary>
    public static TableCell CellOf(ReportCell cell, ReportColumn column) => (cell.Kind, column.Kind) switch
    {
        (ReportCellKind.Text, _) => TableCell.Of(cell.Text),
        (ReportCellKind.Count, ReportColumnKind.Change) => TableCell.Change(cell.Count),
        (ReportCellKind.Count, _) => TableCell.Of(cell.Count),
        (ReportCellKind.Share, _) => TableCell.ShareWithCounts(cell.Count, cell.Of),
        (ReportCellKind.Number, _) => TableCell.Of(cell.Number, column.Kind == ReportColumnKind.Change),
        (ReportCellKind.Date, _) => TableCell.Of(cell.Date),
        _ => TableCell.Of(VietnameseFormat.None),
    };

    /// <summary>The table of a section that has one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="number">Which section, from 0.</param>
    /// <param name="isLandscape">True on a landscape page.</param>
    internal static DocumentTable Of(ReportDocument report, int number, bool isLandscape)
    {
        var section = report.Sections[number];
        var table = section.Table!;
        var widths = ColumnWidths.Of(table, isLandscape);
        var hasFlags = table.Rows.Any(row => row.Flag is not null);
        int[] shares = [.. Enumerable.Range(0, table.Columns.Count).Where(index => table.Columns[index].Kind == ReportColumnKind.Share)];
        List<TableColumn> columns = [.. table.Columns.Select((column, index) => Column(column, widths[index]))];
        if (hasFlags) columns.Add(new TableColumn("flag", PublishingTexts.Note, CellKind.Words, 34, IsData: false));
        foreach (var share in shares)
        {
            columns.Add(Data($"{table.Columns[share].Key}Of", $"{columns[share].FullTitle} – {PublishingTexts.ReportNumerator}", CellKind.Number, 18));
            columns.Add(Data($"{table.Columns[share].Key}From", $"{columns[share].FullTitle} – {PublishingTexts.ReportDenominator}", CellKind.Number, 18));
        }

        columns.AddRange([Data("key", PublishingTexts.ReportRowKey, CellKind.Words, 40), Data("period", PublishingTexts.Period, CellKind.Words, 48), Data("definition", PublishingTexts.Definition, CellKind.Words, 90)]);
        TableCell[] everywhere = [TableCell.Of(ReportWords.Days(report.Period)), TableCell.Of(ReportWords.Definition(report.Basis))];
        return new DocumentTable(section.Id, ShortTitle(number + 1, section.Title), section.Title, PublishingTexts.ReportEmptyTable, columns, table.Rows.Count, table.Rows.Select(Row));

        TableRow Row(ReportRow row) => new(
            [
                .. row.Cells.Select((cell, index) => CellOf(cell, table.Columns[index])),
                .. hasFlags ? new[] { TableCell.Of(row.Flag) } : [],
                .. shares.SelectMany(share => Numbers(row.Cells[share])),
                TableCell.Of(row.Key), .. everywhere,
            ],
            row.IsTotal);
    }

    /// <summary>Number and title in at most 31 letters, as the name of a sheet can be.</summary>
    private static string ShortTitle(int number, string title)
    {
        var held = string.Concat($"{number}. {title}".Where(letter => !NotInSheetNames.Contains(letter)));
        if (held.Length <= LongestShortTitle) return held;
        var cut = held.LastIndexOf(' ', LongestShortTitle - 1);
        return $"{held[..(cut > 0 ? cut : LongestShortTitle - 1)]}…";
    }

    private static TableCell[] Numbers(ReportCell cell) => cell.Kind == ReportCellKind.Share ? [TableCell.Of(cell.Count), TableCell.Of(cell.Of)] : [TableCell.Empty, TableCell.Empty];

    private static TableColumn Column(ReportColumn column, double width) => new(column.Key, column.Title, KindOf(column.Kind), width, IsData: false) { Group = column.Group, Indicator = column.Indicator };

    private static TableColumn Data(string key, string title, CellKind kind, double width) => new(key, title, kind, width, IsData: true);

    private static CellKind KindOf(ReportColumnKind kind) => kind switch
    {
        ReportColumnKind.Text => CellKind.Words,
        ReportColumnKind.Share => CellKind.Percent,
        ReportColumnKind.Number => CellKind.Decimal,
        ReportColumnKind.Date => CellKind.Date,
        ReportColumnKind.Change => CellKind.Change,
        _ => CellKind.Number,
    };
}
