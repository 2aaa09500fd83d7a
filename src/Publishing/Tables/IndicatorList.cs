using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>Which indicator, in which version, every column of figures is: a list of its own in files for spreadsheets and programs, a footnote on paper.</summary>
internal static class IndicatorList
{
    /// <summary>The lists, and behind them that of their indicators, if they have any.</summary>
    public static IReadOnlyList<DocumentTable> With(IReadOnlyList<DocumentTable> tables)
    {
        var rows = tables.SelectMany(table => Columns(table).Select(column => new TableRow([TableCell.Of(table.Title), TableCell.Of(column.FullTitle), TableCell.Of(column.Indicator)], IsTotal: false))).ToList();
        if (rows.Count == 0) return tables;
        TableColumn[] columns =
        [
            new("table", PublishingTexts.ReportTable, Words, 80, IsData: false), new("column", PublishingTexts.ReportColumn, Words, 80, IsData: false), new("indicator", PublishingTexts.ReportIndicator, Words, 60, IsData: false),
        ];
        return [.. tables, new DocumentTable("chi-so", PublishingTexts.ReportIndicators, PublishingTexts.ReportIndicatorsTitle, PublishingTexts.ReportEmptyTable, columns, rows.Count, rows)];
    }

    /// <summary>What is said of a document, and behind it its indicators in a sentence, each once, if it has any.</summary>
    public static IReadOnlyList<string> Footnote(IReadOnlyList<string> facts, IReadOnlyList<DocumentTable> tables)
    {
        var all = tables.SelectMany(Columns).DistinctBy(column => column.Indicator, StringComparer.Ordinal).Select(column => $"{column.FullTitle}: {column.Indicator}").ToList();
        return all.Count == 0 ? facts : [.. facts, PublicationWords.Format(PublishingTexts.ReportFootnote, string.Join("; ", all))];
    }

    private static IEnumerable<TableColumn> Columns(DocumentTable table) => table.Columns.Where(column => column.Indicator is not null);
}
