using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
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
        pages.MapMethods("/areas/{area}/dossiers", PageEndpoints.Reading, (HttpContext http, string area, string? unit, string? col, int? page, DossierPages here) => here.ListAsync(http, area, unit, col, page ?? 1));
        pages.MapMethods("/dossiers/{code}", PageEndpoints.Reading, (HttpContext http, string code, DossierPages here) => here.DossierAsync(http, PathValue.Of(code)));
    }

    /// <summary>Where a figure of a board leads.</summary>
    /// <param name="area">The board's area.</param>
    /// <param name="unit">The row; null for the total.</param>
    /// <param name="column">The column's id.</param>
    public static string ListUrl(string area, string? unit, string column) =>
        $"/areas/{Uri.EscapeDataString(area)}/dossiers?{(unit is null ? "" : $"unit={Uri.EscapeDataString(unit)}&")}col={column}";

    private async Task<IResult> ListAsync(HttpContext http, string areaId, string? unit, string? columnId, int page)
    {
        if (areas.Describe(areaId) is not { } area) return PageEndpoints.NotFound(areaId);
        if (!MomentReader.TryRead(http, area.Zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(areaId) is not { } calendar) return PageEndpoints.UnknownThen(areaId, moment, area.Zone, clock);
        var date = calendar.LocalDate((moment.At ?? clock.GetUtcNow()).UtcTicks);
        var (treeDate, org) = (reference.TreeDate(areaId, date), reference.Org);
        var column = BoardColumns.All.FirstOrDefault(one => one.Id == columnId);
        if (column is null || page < 1 || (unit is not null && org.ChildrenOf(areaId, treeDate).All(child => child.Id != unit))) return PageEndpoints.NotFound(null);
        var from = column.Window == BoardWindow.Month ? new DateOnly(date.Year, date.Month, 1) : date;
        var query = new BoardQuery(unit ?? areaId, from, null, moment.AsOf, area.Rule.Id, UnitRole.Handling, Dimension.None) { KnownAt = moment.KnownAt };
        var lines = await boards.ListAsync(query, column.Measure);
        var times = new Times(area.Zone, clock.GetUtcNow());
        return new RazorComponentResult<DossierListPage>(new
        {
            Area = area,
            AreaName = org.NameOf(areaId, treeDate),
            UnitName = unit is null ? null : org.NameOf(unit, treeDate),
            Column = column,
            Count = lines.Count,
            Lines = lines.Skip((page - 1) * PageSize).Take(PageSize).Select(line => new LineView(line, registry, times) { Moment = moment }).ToList(),
            Page = page,
            Pages = (lines.Count + PageSize - 1) / PageSize,
            Url = moment.AddTo(ListUrl(areaId, unit, column.Id)),
            At = times.Second(clock.GetUtcNow().UtcTicks),
            TreeDate = treeDate,
            Moment = moment,
            Times = times,
        });
    }

    private async Task<IResult> DossierAsync(HttpContext http, string code)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var zone = registry.CalendarOf(file.Line.HandlingUnit).Zone;
        if (!MomentReader.TryRead(http, zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        if (!moment.IsLive) file = await boards.FindAsync(file.Line.Code, moment.AsOf, moment.KnownAt);
        var events = file is null ? [] : EventBatch.Decode(file.Events).Order(EventOrder.Instance).ToList();
        if (file is null || events.Count == 0) return PageEndpoints.UnknownThen(code, moment, zone, clock);
        var times = new Times(zone, clock.GetUtcNow());
        return new RazorComponentResult<DossierPage>(new
        {
            Line = new LineView(file.Line, registry, times) { Moment = moment },
            Events = events.Select(e => new EventView(e, registry, times)).ToList(),
            Moment = moment,
            Times = times,
        });
    }
}
