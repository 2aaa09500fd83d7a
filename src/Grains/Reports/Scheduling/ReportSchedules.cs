using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>An issue that the schedule will make.</summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Period">The days.</param>
/// <param name="At">When.</param>
/// <param name="DueOn">By which day it is to be handed in; null for none.</param>
public sealed record ScheduledReport(string Kind, ReportPeriod Period, DateTimeOffset At, DateOnly? DueOn);

/// <summary>When reports are issued by themselves: the lines of <c>data/reports</c>.</summary>
/// <param name="lines">The lines.</param>
public sealed class ReportSchedules(IReadOnlyList<ReportSchedule> lines)
{
    /// <summary>Nothing is issued by itself.</summary>
    public static ReportSchedules None { get; } = new([]);

    /// <summary>All lines.</summary>
    public IReadOnlyList<ReportSchedule> All => lines;

    /// <summary>The lines of an area: one that names it goes before one for every area of the same kind and period.</summary>
    public IEnumerable<ReportSchedule> Of(string area) =>
        from line in lines
        where line.Areas.Contains(area, StringComparer.Ordinal) || line.Areas.Contains(ReportSchedule.EveryArea, StringComparer.Ordinal)
        group line by (line.Kind, line.Period, line.Days) into same
        select same.FirstOrDefault(line => line.Areas.Contains(area, StringComparer.Ordinal)) ?? same.First();

    /// <summary>The line that a period's issue of an area follows; null if none does.</summary>
    public ReportSchedule? Of(string area, string kind, ReportPeriod period) => Of(area).FirstOrDefault(line => line.Kind == kind && line.IsOf(period));

    /// <summary>Of each line of an area what it issues next, the soonest first.</summary>
    public IReadOnlyList<ScheduledReport> NextOf(string area, TimeZoneInfo zone, DateTimeOffset now) =>
        [.. Of(area).Select(line => NextOf(line, zone, now)).OfType<ScheduledReport>().OrderBy(next => next.At).ThenBy(next => next.Kind, StringComparer.Ordinal)];

    private static ScheduledReport? NextOf(ReportSchedule line, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var period = ReportPeriod.Of(today.AddYears(-1), line.Period, line.Days);
        for (; period.From <= today.AddYears(2); period = period.Next())
        {
            if (line.InstantOf(period, zone) is { } at && at > now.UtcTicks)
                return new ScheduledReport(line.Kind, period, TimeZoneInfo.ConvertTime(new DateTimeOffset(at, TimeSpan.Zero), zone), line.Due?.Of(period));
        }

        return null;
    }
}
