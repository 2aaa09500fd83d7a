using System.Globalization;
using CchcLive.Domain.Reports;

namespace CchcLive.Dashboard.Reports;

/// <summary>Where the pages of reports are.</summary>
internal static class ReportAddress
{
    /// <summary>The word for the preview, where an issue has its number.</summary>
    public const string Preview = "preview";

    /// <summary>The reports of an area.</summary>
    public static string Area(string area) => $"/reports/{Uri.EscapeDataString(area)}";

    /// <summary>Where a form that chooses a period of a kind is sent to.</summary>
    public static string Kind(string area, string kind) => $"{Area(area)}/{kind}";

    /// <summary>A kind over a period: the newest issue, or the preview if there is none.</summary>
    public static string Period(string area, string kind, ReportPeriod period) => $"{Kind(area, kind)}/{period.Id}";

    /// <summary>An issue; 0 is the preview.</summary>
    public static string Issue(string area, string kind, ReportPeriod period, int issue) => $"{Period(area, kind, period)}/{Word(issue)}";

    /// <summary>An issue as a file.</summary>
    public static string File(string area, string kind, ReportPeriod period, int issue, string format) => $"{Issue(area, kind, period, issue)}/{format}";

    /// <summary>The issue that a word of an address means; 0 is the preview, null none.</summary>
    public static int? IssueOf(string word) =>
        word == Preview ? 0 : word is ['v', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string Word(int issue) => issue == 0 ? Preview : string.Create(CultureInfo.InvariantCulture, $"v{issue}");
}
