using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>From a figure to the dossiers it counts, and from a dossier to what happened to it.</summary>
internal sealed class DossierPages(BoardQueries boards, OrgRegistry registry, IBoardSource areas, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/areas/{area}/dossiers", PageEndpoints.Reading, (string area, string? unit, string? col, int? page, DossierPages here) => here.ListAsync(area, unit, col, page ?? 1));
        pages.MapMethods("/dossiers/{code}", PageEndpoints.Reading, (string code, DossierPages here) => here.DossierAsync(PathValue.Of(code)));
    }

    /// <summary>Where a figure of a board leads.</summary>
    /// <param name="area">The board's area.</param>
    /// <param name="unit">The row; null for the total.</param>
    /// <param name="column">The column's id.</param>
    public static string ListUrl(string area, string? unit, string column) =>
        $"/areas/{Uri.EscapeDataString(area)}/dossiers?{(unit is null ? "" : $"unit={Uri.EscapeDataString(unit)}&")}col={column}";

    private async Task<IResult> ListAsync(string areaId, string? unit, string? columnId, int page)
    {
        if (areas.Describe(areaId) is not { } area) return PageEndpoints.NotFound(areaId);
        var column = BoardColumns.All.FirstOrDefault(one => one.Id == columnId);
        var (treeDate, children) = registry.TreeOf(areaId);
        if (column is null || page < 1 || (unit is not null && children.All(child => child.Id != unit))) return PageEndpoints.NotFound(null);
        var today = registry.CalendarOf(areaId).LocalDate(clock.GetUtcNow().UtcTicks);
        var from = column.Window == BoardWindow.Month ? new DateOnly(today.Year, today.Month, 1) : today;
        var lines = await boards.ListAsync(new BoardQuery(unit ?? areaId, from, null, null, area.Rule.Id, UnitRole.Handling, Dimension.None), column.Measure);
        var times = new Times(area.Zone, clock.GetUtcNow());
        return new RazorComponentResult<DossierListPage>(new
        {
            Area = area,
            AreaName = registry.Current.Org.NameOf(areaId, treeDate),
            UnitName = unit is null ? null : registry.Current.Org.NameOf(unit, treeDate),
            Column = column,
            Count = lines.Count,
            Lines = lines.Skip((page - 1) * PageSize).Take(PageSize).Select(line => new LineView(line, registry, times)).ToList(),
            Page = page,
            Pages = (lines.Count + PageSize - 1) / PageSize,
            Url = ListUrl(areaId, unit, column.Id),
            At = times.Second(clock.GetUtcNow().UtcTicks),
            TreeDate = treeDate,
        });
    }

    private async Task<IResult> DossierAsync(string code)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var times = new Times(registry.CalendarOf(file.Line.HandlingUnit).Zone, clock.GetUtcNow());
        var events = EventBatch.Decode(file.Events).Order(EventOrder.Instance).Select(e => new EventView(e, registry, times)).ToList();
        return new RazorComponentResult<DossierPage>(new { Line = new LineView(file.Line, registry, times), Events = events });
    }
}
