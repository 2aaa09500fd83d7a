using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>A report that is wanted.</summary>
/// <param name="Area">The area's id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Period">The days.</param>
/// <param name="Issue">The issue's number; 0 for a preview.</param>
/// <param name="Reason">Why it is issued again.</param>
/// <param name="IsByClock">True if the schedule wants it.</param>
internal sealed record ReportRequest(string Area, string Kind, ReportPeriod Period, int Issue, string? Reason, bool IsByClock);
