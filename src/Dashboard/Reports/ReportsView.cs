using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Reports;

/// <summary>The reports of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Times">Writes times in its zone.</param>
/// <param name="Today">Today there.</param>
/// <param name="Lines">A line for each kind.</param>
public sealed record ReportsView(AreaInfo Area, string AreaName, Times Times, DateOnly Today, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>What is overdue, of all kinds.</summary>
    public IEnumerable<OverdueReport> Overdue => Lines.SelectMany(line => line.Overdue);
}

/// <summary>A kind of report.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Last">Its newest issue; null if there is none.</param>
/// <param name="Next">What the schedule issues next; null for nothing.</param>
/// <param name="Overdue">What the schedule wanted and is not there yet.</param>
public sealed record ReportLine(IReportComposer Kind, ReportIssue? Last, ScheduledReport? Next, IReadOnlyList<OverdueReport> Overdue)
{
    /// <summary>The period that one most likely wants to see: the next that will be issued, else the one under way.</summary>
    public ReportPeriod PeriodOn(DateOnly today) => Next?.Period ?? ReportPeriod.Of(today, Kind.Periods[0], PeriodKind.Calendar);
}
