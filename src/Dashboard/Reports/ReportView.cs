using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;
using CchcLive.Publishing.Reports;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Reports;

/// <summary>What stands on the page of a report.</summary>
public sealed record ReportView
{
    /// <summary>The area.</summary>
    public required AreaInfo Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>The kind.</summary>
    public required IReportComposer Kind { get; init; }

    /// <summary>The days.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The issues of the period, the first one first.</summary>
    public required IReadOnlyList<ReportIssue> Issues { get; init; }

    /// <summary>The issue that is shown; 0 is the preview.</summary>
    public required int Issue { get; init; }

    /// <summary>The report; null if it could not be made.</summary>
    public ReportDocument? Document { get; init; }

    /// <summary>Why it could not be made; null if it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Head, foot and hash; null without a report.</summary>
    public ReportLayout? Layout { get; init; }

    /// <summary>What it says otherwise than the issue before it; null if there is none.</summary>
    public ReportChanges? SinceIssue { get; init; }

    /// <summary>What it says otherwise than the last issue of the period before; null if there is none.</summary>
    public ReportChanges? SincePeriod { get; init; }

    /// <summary>True if whoever looks may issue it.</summary>
    public required bool MayIssue { get; init; }

    /// <summary>The form that was sent, if something was wrong with it.</summary>
    public IssueEntry Entry { get; init; } = IssueEntry.None;

    /// <summary>True if it was issued just now.</summary>
    public bool IsDone { get; init; }

    /// <summary>Writes times in the area's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>True if it is printed on landscape pages.</summary>
    public bool IsWide => Document is not null && ReportText.IsLandscape(Document);

    /// <summary>True of the preview.</summary>
    public bool IsPreview => Issue == 0;

    /// <summary>The issue that is shown, without its document; null of the preview.</summary>
    public ReportIssue? Shown => Issues.FirstOrDefault(one => one.Number == Issue);
}

/// <summary>With what a report is compared, and what is otherwise.</summary>
/// <param name="Older">The older issue.</param>
/// <param name="Differences">The differences.</param>
public sealed record ReportChanges(ReportDocument Older, IReadOnlyList<ReportDifference> Differences)
{
    private readonly Dictionary<(string, string?, string?), ReportDifference> _cells = Differences.ToDictionary(one => (one.Section, one.Row, one.Column));

    /// <summary>What is otherwise in a cell; null for nothing.</summary>
    public ReportDifference? Of(string section, string row, string column) => _cells.GetValueOrDefault((section, row, column)) is { Kind: Domain.Publications.DifferenceKind.Changed } change ? change : null;

    /// <summary>True if a row was not in the older issue.</summary>
    public bool IsNew(string section, string row) => _cells.GetValueOrDefault((section, row, null)) is { Kind: Domain.Publications.DifferenceKind.Added };
}
