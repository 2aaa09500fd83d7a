using CchcLive.Domain.Reports;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Reports;

/// <summary>Which indicator, in which version, every column of figures is: a list of its own in files for spreadsheets and programs, a footnote on paper.</summary>
internal static class IndicatorTable
{
    /// <summary>The list; empty if no column is an indicator's.</summary>
    public static DocumentTable Of(ReportDocument report)
    {
        var rows = Columns(report).Select(one => new TableRow([TableCell.Of(one.Section.Title), TableCell.Of(Title(one.Column)), TableCell.Of(one.Column.Indicator)], IsTotal: false)).ToList();
        TableColumn[] columns =
        [
            new("table", PublishingTexts.ReportTable, Words, 80, IsData: false), new("column", PublishingTexts.ReportColumn, Words, 80, IsData: false), new("indicator", PublishingTexts.ReportIndicator, Words, 60, IsData: false),
        ];
        return new DocumentTable("chi-so", PublishingTexts.ReportIndicators, PublishingTexts.ReportIndicatorsTitle, PublishingTexts.ReportEmptyTable, columns, rows.Count, rows);
    }

    /// <summary>The same in a sentence, each indicator once; null if there is none.</summary>
    public static string? Footnote(ReportDocument report)
    {
        var all = Columns(report).DistinctBy(one => one.Column.Indicator, StringComparer.Ordinal).Select(one => $"{Title(one.Column)}: {one.Column.Indicator}").ToList();
        return all.Count == 0 ? null : PublicationWords.Format(PublishingTexts.ReportFootnote, string.Join("; ", all));
    }

    private static IEnumerable<(ReportSection Section, ReportColumn Column)> Columns(ReportDocument report) =>
        report.Sections.SelectMany(section => section.Table?.Columns.Where(column => column.Indicator is not null).Select(column => (section, column)) ?? []);

    private static string Title(ReportColumn column) => column.Group is null ? column.Title : $"{column.Group} – {column.Title}";
}
