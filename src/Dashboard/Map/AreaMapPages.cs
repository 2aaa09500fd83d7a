using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Dashboard.Map.Reasons;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Map;

/// <summary>The map of an area, and the card of a unit on it.</summary>
internal sealed class AreaMapPages(IBoardSource boards, TerritoryBoards territories, ReasonsReader reasons, MapDrawings drawings, MapMetrics metrics, TimeProvider clock)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/map/{area}", PageEndpoints.Reading, (HttpContext http, string area, AreaMapPages here) => here.AnswerAsync(http, area, Page)).Needs(Permission.Watch, "area");
        pages.MapMethods("/map/{area}/units/{unit}", PageEndpoints.Reading, (HttpContext http, string area, string unit, AreaMapPages here) => here.AnswerAsync(http, area, view => Card(view, unit))).Needs(Permission.Watch, "area");
    }

    private static IResult Page(MapView view) => new RazorComponentResult<MapPage>(new { View = view });

    private static IResult Card(MapView view, string unit) => view.OnMap.Concat(view.Elsewhere).FirstOrDefault(row => row.Unit.Id == unit) is { } row
        ? new RazorComponentResult<UnitCard>(new { View = view, Row = row })
        : PageEndpoints.NotFound(null);

    private async Task<IResult> AnswerAsync(HttpContext http, string areaId, Func<MapView, IResult> answer)
    {
        if (boards.Describe(areaId) is not { } area) return PageEndpoints.NotFound(areaId);
        if (!MomentReader.TryRead(http, area.Zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        if (metrics.Find(http.Request.Query["metric"]) is not { } metric || Role(http.Request.Query["role"]) is not { } role) return PageEndpoints.NotFound(null);
        if (await BoardAsync(area, role, moment) is not { } board) return PageEndpoints.UnknownThen(areaId, moment, area.Zone, clock);
        var view = new AreaView(area, board, new Times(area.Zone, clock.GetUtcNow())) { Moment = moment };
        var address = new MapAddress(areaId, metric, role, http.Request.Query["q"].ToString().Trim(), moment);
        return answer(new MapView(view, address, drawings.Of(areaId, board.TreeDate), await reasons.ReadAsync(area, role, moment), metrics));
    }

    private async Task<AreaBoard?> BoardAsync(AreaInfo area, UnitRole role, PageMoment moment)
    {
        var board = moment.IsLive ? await boards.ReadAsync(area.Id, null, 0) : await boards.ReadAsOfAsync(area.Id, moment);
        return board is not null && role == UnitRole.Territory ? await territories.ReadAsync(area, board, moment) : board;
    }

    private static UnitRole? Role(string? name) => name switch { null or "handling" => UnitRole.Handling, "territory" => UnitRole.Territory, _ => null };
}
