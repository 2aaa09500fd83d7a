using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Directives;

/// <summary>The page of an area's or a unit's targets.</summary>
internal sealed class DirectivePages(DirectiveQueries directives, BoardQueries boards, OrgRegistry registry, IBoardSource areas, TimeProvider clock)
{
    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods("/directives/{area}", PageEndpoints.Reading, (string area, HttpContext http, DirectivePages here) => here.PageAsync(area, http)).Needs(Permission.ReadBoards, "area");

    private async Task<IResult> PageAsync(string id, HttpContext http)
    {
        if (registry.Current.Org.Find(id) is null) return PageEndpoints.NotFound(id);
        var (zone, now) = (registry.CalendarOf(id).Zone, clock.GetUtcNow());
        if (!MomentReader.TryRead(http, zone, now, out var moment, out var fault)) return fault;
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(id) is not { } calendar) return PageEndpoints.UnknownThen(id, moment, zone, clock);
        var address = DirectiveAddress.Read(http.Request, id, calendar.LocalDate((moment.At ?? now).UtcTicks));
        var board = await directives.ReadAsync(new DirectiveQuery(id) { Rule = reference.Live.Id, AsOf = moment.AsOf, KnownAt = moment.KnownAt, Period = address.Period, Days = address.Days });
        return new RazorComponentResult<DirectivePage>(new
        {
            View = new DirectiveView(board, address) { Area = areas.Describe(id) is null ? null : id, Moment = moment, Times = new Times(zone, now), Now = TimeZoneInfo.ConvertTime(now, zone) },
        });
    }
}
