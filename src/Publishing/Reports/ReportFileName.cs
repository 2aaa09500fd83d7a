using CchcLive.Domain.Reports;

namespace CchcLive.Publishing.Reports;

/// <summary>What a downloaded report is called: ASCII, so that no mail program or drive spoils it.</summary>
public static class ReportFileName
{
    /// <summary><c>mau-06-quan-binh-tan-2025-Q1-v1.pdf</c>; of a preview <c>…-xem-truoc.pdf</c>.</summary>
    public static string Of(ReportDocument report, IDocumentWriter writer) =>
        $"{report.Kind}-{report.Area}-{report.Period.Id}-{(report.IsPreview ? "xem-truoc" : $"v{report.Issue}")}{writer.FileExtension}";
}
