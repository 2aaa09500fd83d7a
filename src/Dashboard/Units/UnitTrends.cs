using CchcLive.Dashboard.Charts;
using CchcLive.Dashboard.Moments;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Units;

/// <summary>Asks for what the charts of a unit show.</summary>
internal sealed class UnitTrends(FlowQueries flows, OrgRegistry registry, TimeProvider clock)
{
    /// <summary>The last thirty days up to a moment.</summary>
    public async Task<ChartData> DaysAsync(string id, string rule, PageMoment moment, DateOnly today)
    {
        var calendar = registry.CalendarOf(id);
        var flow = await flows.CountAsync(Query(id, rule, calendar, today.AddDays(1 - UnitTrend.Days), TimeSpan.FromDays(1)) with { AsOf = moment.AsOf, KnownAt = moment.KnownAt });
        return UnitTrend.OfDays(flow, calendar.Zone);
    }

    /// <summary>Today beside yesterday.</summary>
    public async Task<ChartData> HoursAsync(string id, string rule, DateOnly today)
    {
        var calendar = registry.CalendarOf(id);
        return UnitTrend.OfToday(await flows.CountAsync(Query(id, rule, calendar, today.AddDays(-1), UnitTrend.Step)), calendar.Zone, today);
    }

    private FlowQuery Query(string id, string rule, WorkingCalendar calendar, DateOnly from, TimeSpan step) =>
        new(id, new DateTimeOffset(calendar.StartOfDay(from), TimeSpan.Zero), clock.GetUtcNow(), step, rule, UnitRole.Handling, Only: null);
}
