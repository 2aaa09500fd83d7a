using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>When a kind of report is issued by itself: data, in <c>data/reports</c>.</summary>
public sealed record ReportSchedule
{
    /// <summary>Stands for every area that no line of the same kind and period names.</summary>
    public const string EveryArea = "*";

    /// <summary>The kind of report.</summary>
    public required string Kind { get; init; }

    /// <summary>The areas' ids, or <see cref="EveryArea"/>.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Over which periods.</summary>
    public required ReportPeriodKind Period { get; init; }

    /// <summary>Calendar or reporting months.</summary>
    public PeriodKind Days { get; init; }

    /// <summary>The day of the cut-off, in the area's zone. It may lie before the period's end: then the figures are judged at the cut-off.</summary>
    public required ReportDay CutOff { get; init; }

    /// <summary>The time of day of the cut-off, in the area's zone.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>By which day the report is to be handed in; null for none.</summary>
    public ReportDay? Due { get; init; }

    /// <summary>From which document the line is, and what in it is only a setting.</summary>
    public string? Note { get; init; }

    /// <summary>True of a period that the line is about.</summary>
    public bool IsOf(ReportPeriod period) => period.Kind == Period && (period.Days == Days || Period == ReportPeriodKind.Week);

    /// <summary>When the line wants a period's issue (UTC ticks); null if it does not want one.</summary>
    /// <param name="period">The period.</param>
    /// <param name="zone">The area's zone. A time of day that the zone leaves out on that day is an hour later.</param>
    public long? InstantOf(ReportPeriod period, TimeZoneInfo zone)
    {
        if (!IsOf(period) || CutOff.Of(period) is not { } day) return null;
        var local = day.ToDateTime(At);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone).Ticks;
    }

    /// <summary>What is wrong with the line; null if nothing is.</summary>
    internal string? Fault() => this switch
    {
        { Kind: "" } => "has no kind.",
        { Areas.Count: 0 } => "names no area.",
        _ when CutOff.FaultOf(Period) is { } fault => $"cutOff {fault}",
        _ when Due?.FaultOf(Period) is { } fault => $"due {fault}",
        _ => null,
    };
}
