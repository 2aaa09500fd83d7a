using System.Text.Json.Serialization;
using CchcLive.Domain.Closes;

namespace CchcLive.Domain.Reports;

/// <summary>What a report was made of: all its figures are of one state of the journal.</summary>
public sealed record ReportBasis
{
    /// <summary>By so much later than scheduled an issue is not called late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>When the figures were taken, with the area's offset: what was known then is in them.</summary>
    public required DateTimeOffset CutOffAt { get; init; }

    /// <summary>The instant at which dossiers are judged, with the area's offset: the period's last, or the cut-off if that comes before; what occurred later does not count.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>When the schedule wanted the issue, with the area's offset; null if a person made it.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>The day by which the report is to be handed in; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How many events of each shard's stream the figures reflect, by shard number.</summary>
    public required IReadOnlyList<long> Positions { get; init; }

    /// <summary>The counting rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Its name, printed beside the figures.</summary>
    public required string RuleName { get; init; }

    /// <summary>The working calendars, by id.</summary>
    public required IReadOnlyList<CalendarInForce> Calendars { get; init; }

    /// <summary>The position of the org chart's and the calendars' stream.</summary>
    public required long OrgPosition { get; init; }

    /// <summary>The position of the catalogues' stream.</summary>
    public required long CataloguePosition { get; init; }

    /// <summary>The day whose tree of units was used.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>True if the schedule wanted the issue earlier than it was made, the program not having been there or not able to: "phát hành muộn".</summary>
    [JsonIgnore]
    public bool IsLate => IsLateBy(ScheduledAt, CutOffAt);

    /// <summary>True if something scheduled was done later than its grace allows; never of what was not scheduled.</summary>
    public static bool IsLateBy(DateTimeOffset? scheduledAt, DateTimeOffset doneAt) => doneAt - scheduledAt > Grace;

    /// <summary>True if the figures were judged before the period was over.</summary>
    /// <param name="period">The report's period.</param>
    public bool IsBeforeEndOf(ReportPeriod period) => DateOnly.FromDateTime(JudgedAt.AddTicks(1).DateTime) <= period.To;
}
