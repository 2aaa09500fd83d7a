using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>An issue of a report, without its document.</summary>
/// <param name="Area">The area's id.</param>
/// <param name="Kind">The kind of report.</param>
/// <param name="Period">The days that it covers.</param>
/// <param name="Number">1 for the first issue of the period.</param>
/// <param name="By">Who issued it: an account's name, or <see cref="Clock"/>.</param>
/// <param name="At">When.</param>
/// <param name="Hash">Its document's hash.</param>
public sealed record ReportIssue(string Area, string Kind, ReportPeriod Period, int Number, string By, DateTimeOffset At, string Hash)
{
    /// <summary>Who issues without being told.</summary>
    public const string Clock = Domain.Publications.PublicationAct.Clock;

    /// <summary>Why it was issued again; null for a first issue.</summary>
    public string? Reason { get; init; }

    /// <summary>See <see cref="ReportBasis.CutOffAt"/>.</summary>
    public required DateTimeOffset CutOffAt { get; init; }

    /// <summary>See <see cref="ReportBasis.JudgedAt"/>.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>See <see cref="ReportBasis.ScheduledAt"/>.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>True if the schedule wanted it earlier: "phát hành muộn".</summary>
    public bool IsLate => ReportBasis.IsLateBy(ScheduledAt, CutOffAt);
}
