using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Dashboard.Map.Reasons;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Map;

/// <summary>The map of an area, and the card of a unit on it.</summary>
internal sealed class AreaMapPages(IBoardSource boards, TerritoryBoards territories, ReasonsReader reasons, MapDrawings drawings, TimeProvider clock)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/map/{area}", PageEndpoints.Reading, (string area, string? metric, string? role, string? q, AreaMapPages here) => here.PageAsync(area, metric, role, q));
        pages.MapMethods("/map/{area}/units/{unit}", PageEndpoints.Reading, (string area, string unit, string? metric, string? role, AreaMapPages here) => here.CardAsync(area, unit, metric, role));
    }

    private async Task<IResult> PageAsync(string areaId, string? metric, string? role, string? search) =>
        await ViewAsync(areaId, metric, role, search) is { } view ? new RazorComponentResult<MapPage>(new { View = view }) : PageEndpoints.NotFound(boards.Describe(areaId) is null ? areaId : null);

    private async Task<IResult> CardAsync(string areaId, string unit, string? metric, string? role)
    {
        var view = await ViewAsync(areaId, metric, role, search: null);
        var row = view?.OnMap.Concat(view.Elsewhere).FirstOrDefault(row => row.Unit.Id == unit);
        return row is null ? TypedResults.NotFound() : new RazorComponentResult<UnitCard>(new { View = view, Row = row });
    }

    private async Task<MapView?> ViewAsync(string areaId, string? metricId, string? roleName, string? search)
    {
        if (boards.Describe(areaId) is not { } area || MapMetrics.Find(metricId) is not { } metric || Role(roleName) is not { } role) return null;
        var board = await boards.ReadAsync(areaId, null, 0) ?? throw new InvalidOperationException($"Area {areaId} gave no board.");
        if (role == UnitRole.Territory) board = await territories.ReadAsync(area, board);
        var view = new AreaView(area, board, new Times(area.Zone, clock.GetUtcNow()));
        return new MapView(view, new MapAddress(areaId, metric, role, search?.Trim() ?? ""), drawings.Of(areaId, board.TreeDate), await reasons.ReadAsync(area, role));
    }

    private static UnitRole? Role(string? name) => name switch { null or "handling" => UnitRole.Handling, "territory" => UnitRole.Territory, _ => null };
}
