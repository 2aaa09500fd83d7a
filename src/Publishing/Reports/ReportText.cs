using CchcLive.Domain.Reports;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Reports;

/// <summary>A report as an official document whose parts follow one another: the one place that turns a report into what writers write.</summary>
public static class ReportText
{
    private const string JsonName = "bao-cao.json";

    /// <summary>The kind that has to be on one page.</summary>
    private const string WeeklyBrief = "tuan";

    /// <summary>True if a report is printed on landscape pages: a table of it needs the long side.</summary>
    public static bool IsLandscape(ReportDocument report) => report.Kind != WeeklyBrief && report.Sections.Any(section => section.Table is { } table && ColumnWidths.AreWide(table));

    /// <summary>The text of a report.</summary>
    public static OfficialText Of(ReportDocument report, ReportLayout layout)
    {
        var head = layout.Letterhead;
        var isCompact = report.Kind == WeeklyBrief;
        var isLandscape = IsLandscape(report);
        DocumentTable?[] tables = [.. report.Sections.Select((section, index) => section.Table is null ? null : ReportTables.Of(report, index, isLandscape))];
        DocumentTable[] lists = [.. tables.OfType<DocumentTable>()];
        var facts = $"{ReportWords.Period(report)}. {ReportWords.Definition(report.Basis)}.";
        return new OfficialText
        {
            Marks = ReportWords.Marks(report),
            Parent = head.Parent, Issuer = head.Issuer.Length > 0 ? head.Issuer : report.AreaName,
            Number = PublicationWords.Format(PublishingTexts.NumberLine, SuffixOf(head.NumberSuffix)),
            PlaceAndDate = HeadWords.PlaceAndDate(head, report.Basis.CutOffAt.ToOffset(report.Basis.JudgedAt.Offset)),
            Kind = PublishingTexts.ReportKind,
            Subject = ReportWords.Subject(report),
            Body = [$"{ReportWords.Period(report)}. {ReportWords.Issue(report)}."],
            Signatory = HeadWords.Signatory(head), Recipients = HeadWords.Recipients(head),
            Running = new RunningText([.. report.Sections.Select((section, index) => new TextPart($"{index + 1}. {section.Title}", section.Words, tables[index]))], isLandscape, isCompact),
            Colophon = IndicatorList.Footnote(ReportWords.Facts(report, layout), lists),
            TableFacts = facts, Footer = ReportWords.Footer(report, layout),
            Tables = IndicatorList.With(lists),
            At = report.Basis.CutOffAt, Hash = layout.Hash, JsonName = JsonName, WriteJson = output => output.Write(ReportJson.Write(report)),
        };
    }

    /// <summary>The letterhead's number is of a list; a report's says BC: "/DS-UBND" becomes "/BC-UBND".</summary>
    private static string SuffixOf(string suffix) => suffix.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0 ? $"{PublishingTexts.ReportNumber}{suffix[dash..]}" : suffix;
}
