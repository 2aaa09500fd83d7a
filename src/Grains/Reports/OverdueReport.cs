using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>An issue that the schedule wanted and that is not there.</summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Period">The days.</param>
/// <param name="ScheduledAt">When the schedule wanted it.</param>
/// <param name="Fault">Why it could not be made, the last time this process tried; null if nothing is known.</param>
public sealed record OverdueReport(string Kind, ReportPeriod Period, DateTimeOffset ScheduledAt, string? Fault);
