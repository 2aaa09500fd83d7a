using CchcLive.Domain.Reports;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Reports;

/// <summary>An issue that should be there and is not.</summary>
/// <param name="Area">The area.</param>
/// <param name="Kind">The kind of report.</param>
/// <param name="Period">The days.</param>
/// <param name="ScheduledAt">When the schedule wanted it.</param>
internal sealed record MissingReport(string Area, string Kind, ReportPeriod Period, DateTimeOffset ScheduledAt);

/// <summary>What the schedule wants by now: found anew each time by what the journal lacks, so nothing can be forgotten or done twice.</summary>
internal sealed class DueReports(ReportSchedules schedules, FirstEvent firstEvent, ReportJournal journal, OrgRegistry registry, TimeProvider time)
{
    /// <summary>Of each line at most so many periods are caught up, the present one among them: a quarter of weeks, a year of months.</summary>
    public const int MostPeriods = 13;

    /// <summary>Issues that were due and are not there, the oldest first. Nothing is due from before the program knew its first event.</summary>
    public async Task<IReadOnlyList<MissingReport>> MissingAsync(CancellationToken cancellation = default)
    {
        if (schedules.All.Count == 0 || await firstEvent.FindAsync(cancellation) is not { } first) return [];
        var (now, reference) = (time.GetUtcNow(), registry.Current);
        var there = await journal.AllAsync(cancellation);
        var missing = new List<MissingReport>();
        foreach (var area in reference.Org.Units.Select(unit => unit.Id).Where(id => reference.Org.IsArea(id, registry.TreeOf(id).Date)))
        {
            var zone = reference.CalendarOf(area)!.Zone;
            foreach (var line in schedules.Of(area))
            {
                foreach (var (period, at) in DueOf(line, zone, now))
                {
                    var scheduled = new DateTimeOffset(at, TimeSpan.Zero);
                    if (scheduled >= first && there.GetValueOrDefault(ReportStreams.Of(area, line.Kind, period))?.Has(scheduled) is not true) missing.Add(new MissingReport(area, line.Kind, period, scheduled));
                }
            }
        }

        return [.. missing.OrderBy(one => one.ScheduledAt)];
    }

    /// <summary>The last periods whose cut-off is over; of a cut-off that lies after the period the present one is none of them.</summary>
    private static IEnumerable<(ReportPeriod Period, long At)> DueOf(ReportSchedule line, TimeZoneInfo zone, DateTimeOffset now)
    {
        var period = ReportPeriod.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), line.Period, line.Days);
        for (var back = 0; back < MostPeriods; back++, period = period.Previous())
        {
            if (line.InstantOf(period, zone) is { } at && at <= now.UtcTicks) yield return (period, at);
        }
    }
}
