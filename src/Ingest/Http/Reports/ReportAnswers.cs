using System.Text.Json;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Ingest.Http.Reports;

/// <summary>A kind of report.</summary>
/// <param name="Kind">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Periods">Over which periods it can be made: <c>week</c>, <c>month</c>, <c>quarter</c>, <c>halfYear</c>, <c>nineMonths</c>, <c>year</c>.</param>
public sealed record ReportKindAnswer(string Kind, string Name, IReadOnlyList<string> Periods);

/// <summary>What the schedule issues next.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Period">The period, <c>2025-Q1-15</c>.</param>
/// <param name="At">When, with the area's offset.</param>
/// <param name="DueOn">By which day it is to be handed in; null for none.</param>
public sealed record ScheduledReportAnswer(string Kind, string Period, string At, DateOnly? DueOn);

/// <summary>An issue.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Period">The period, <c>2025-Q1-15</c>.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Issue">1 for the first issue of the period.</param>
/// <param name="By">Who issued it; <c>cchc</c>: the schedule.</param>
/// <param name="At">When, with the area's offset.</param>
/// <param name="Reason">Why it was issued again.</param>
/// <param name="CutOffAt">When the figures were taken.</param>
/// <param name="JudgedAt">At which instant dossiers are judged.</param>
/// <param name="ScheduledAt">When the schedule wanted it; null if a person issued it.</param>
/// <param name="IsLate">True if it was issued late.</param>
/// <param name="Hash">SHA-256 of its canonical JSON.</param>
public sealed record ReportIssueAnswer(
    string Kind, string Period, DateOnly From, DateOnly To, int Issue, string By, string At, string? Reason, string CutOffAt, string JudgedAt, string? ScheduledAt, bool IsLate, string Hash)
{
    /// <summary>The answer for an issue.</summary>
    internal static ReportIssueAnswer Of(ReportIssue issue, TimeZoneInfo zone) => new(
        issue.Kind, issue.Period.Id, issue.Period.From, issue.Period.To, issue.Number, issue.By, ApiTime.Text(issue.At.UtcTicks, zone)!, issue.Reason, ApiTime.Text(issue.CutOffAt.UtcTicks, zone)!, ApiTime.Text(issue.JudgedAt.UtcTicks, zone)!,
        issue.ScheduledAt is { } scheduled ? ApiTime.Text(scheduled.UtcTicks, zone)! : null, issue.IsLate, issue.Hash);
}

/// <summary>The reports of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Kinds">The kinds that can be made.</param>
/// <param name="Next">What the schedule issues next, the soonest first.</param>
/// <param name="Issues">What was issued, the newest first.</param>
public sealed record ReportListAnswer(string Area, IReadOnlyList<ReportKindAnswer> Kinds, IReadOnlyList<ScheduledReportAnswer> Next, IReadOnlyList<ReportIssueAnswer> Issues)
{
    /// <summary>The answer for an area.</summary>
    internal static async Task<ReportListAnswer> OfAsync(string area, ReportDesk desk, TimeZoneInfo zone, CancellationToken cancellation) => new(
        area,
        [.. desk.Kinds.Select(kind => new ReportKindAnswer(kind.Kind, kind.Name, [.. kind.Periods.Select(period => JsonNamingPolicy.CamelCase.ConvertName(period.ToString()))]))],
        [.. desk.Next(area).Select(next => new ScheduledReportAnswer(next.Kind, next.Period.Id, ApiTime.Text(next.At.UtcTicks, zone)!, next.DueOn))],
        [.. (await desk.ListAsync(area, cancellation)).Select(issue => ReportIssueAnswer.Of(issue, zone))]);
}

/// <summary>A place in which two issues differ.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="SectionTitle">Its heading.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Row">The row's key; null if it is the section's words, a whole section or a whole column.</param>
/// <param name="RowName">The row in words.</param>
/// <param name="Column">The column's key; null if it is a whole row, its flag, a section or its words.</param>
/// <param name="ColumnTitle">Its head.</param>
/// <param name="Before">The cell as it was, as in the report's JSON.</param>
/// <param name="After">The cell as it is.</param>
public sealed record ReportDifferenceAnswer(
    string Section, string SectionTitle, string Kind, string? Row, string? RowName, string? Column, string? ColumnTitle, JsonElement Before, JsonElement After)
{
    /// <summary>The answer for a difference.</summary>
    internal static ReportDifferenceAnswer Of(ReportDifference one) => new(
        one.Section, one.SectionTitle, JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()), one.Row, one.RowName, one.Column, one.ColumnTitle,
        JsonSerializer.SerializeToElement(one.Before), JsonSerializer.SerializeToElement(one.After));
}

/// <summary>What an issue says otherwise than an older one.</summary>
/// <param name="Older">The older one; null if there is none to compare with.</param>
/// <param name="Newer">The newer one; null likewise.</param>
/// <param name="Differences">The differences.</param>
public sealed record ReportComparisonAnswer(ReportIssueAnswer? Older, ReportIssueAnswer? Newer, IReadOnlyList<ReportDifferenceAnswer> Differences)
{
    /// <summary>The answer for a comparison.</summary>
    internal static ReportComparisonAnswer Of(ReportComparison? comparison, TimeZoneInfo zone) => comparison is null
        ? new ReportComparisonAnswer(null, null, [])
        : new ReportComparisonAnswer(ReportIssueAnswer.Of(comparison.Older, zone), ReportIssueAnswer.Of(comparison.Newer, zone), [.. comparison.Differences.Select(ReportDifferenceAnswer.Of)]);
}
