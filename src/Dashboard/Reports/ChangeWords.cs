using CchcLive.Dashboard.Text;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Publishing.Reports;
using CchcLive.Publishing.Text;

namespace CchcLive.Dashboard.Reports;

/// <summary>What a report says otherwise, in words: colour alone tells nobody.</summary>
internal static class ChangeWords
{
    /// <summary>"1.240 → 1.234, giảm 6"; "dòng mới"; "dòng không còn".</summary>
    public static string Of(ReportDifference difference) => difference switch
    {
        { Kind: DifferenceKind.Added } => Words.Of($"Report_Added_{PlaceOf(difference)}"),
        { Kind: DifferenceKind.Removed } => Words.Of($"Report_Removed_{PlaceOf(difference)}"),
        _ => $"{Written(difference.Before)} → {Written(difference.After)}{Step(difference.Before, difference.After)}",
    };

    private static string PlaceOf(ReportDifference difference) => difference switch { { Row: not null } => "Row", { Column: not null } => "Column", _ => "Section" };

    private static string Written(ReportCell cell) => ReportTables.CellOf(cell, new ReportColumn("", "", ReportColumnKind.Text)).ToString();

    private static string Step(ReportCell before, ReportCell after)
    {
        if (before.Kind != ReportCellKind.Count || after.Kind != ReportCellKind.Count || before.Count == after.Count) return "";
        return $", {Words.Fill(after.Count > before.Count ? Texts.Report_More : Texts.Report_Less, VietnameseFormat.Count(Math.Abs(after.Count - before.Count)))}";
    }
}
