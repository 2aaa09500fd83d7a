using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>From a figure to exactly the dossiers that it counts.</summary>
internal sealed class ListPages(BoardQueries boards, OrgRegistry registry, IBoardSource areas, TimeProvider clock)
{
    private const int PageSize = 200;
    private const int MostPages = int.MaxValue / PageSize;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/areas/{area}/dossiers", PageEndpoints.Reading, (HttpContext http, string area, string? unit, int? page, ListPages here) => here.OfAreaAsync(http, area, unit, page ?? 1)).Needs(Permission.ReadDossier, "area").Names("area");
        pages.MapMethods("/units/{unit}/dossiers", PageEndpoints.Reading, (HttpContext http, string unit, int? page, ListPages here) => here.OfUnitAsync(http, unit, page ?? 1)).Needs(Permission.ReadDossier, "unit").Names("unit");
    }

    /// <summary>Where a figure of a board leads.</summary>
    /// <param name="area">The board's area.</param>
    /// <param name="unit">The row; null for the total.</param>
    /// <param name="column">The column's id.</param>
    public static string Url(string area, string? unit, string column) =>
        $"/areas/{Uri.EscapeDataString(area)}/dossiers?{(unit is null ? "" : $"unit={Uri.EscapeDataString(unit)}&")}col={column}";

    private Task<IResult> OfAreaAsync(HttpContext http, string area, string? unit, int page) => areas.Describe(area) is null
        ? Task.FromResult<IResult>(PageEndpoints.NotFound(area))
        : ListAsync(http, area, unit ?? area, $"/areas/{area}", page);

    private Task<IResult> OfUnitAsync(HttpContext http, string unit, int page) => registry.Current.Org.Find(unit) is null
        ? Task.FromResult<IResult>(PageEndpoints.NotFound(unit))
        : ListAsync(http, unit, unit, $"/units/{unit}", page);

    /// <param name="http">The request.</param>
    /// <param name="owner">The area or unit whose page has the figure.</param>
    /// <param name="id">The owner or, of an area, the child whose row the figure stands in.</param>
    /// <param name="url">The owner's page.</param>
    /// <param name="page">The page asked for, from 1.</param>
    private async Task<IResult> ListAsync(HttpContext http, string owner, string id, string url, int page)
    {
        var (zone, now) = (registry.CalendarOf(owner).Zone, clock.GetUtcNow());
        if (!MomentReader.TryRead(http, zone, now, out var moment, out var fault)) return fault;
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(owner) is not { } calendar) return PageEndpoints.UnknownThen(owner, moment, zone, clock);
        var date = calendar.LocalDate((moment.At ?? now).UtcTicks);
        var (treeDate, org) = (reference.TreeDate(owner, date), reference.Org);
        if (page is < 1 or > MostPages || (id != owner && org.ChildrenOf(owner, treeDate).All(child => child.Id != id))) return PageEndpoints.NotFound(null);
        if (ListQuestion.Read(http.Request, id, ReferenceData.DefaultRule, reference.Rules.Keys, moment, date) is not { } question) return PageEndpoints.NotFound(null);
        if (!http.MayAsk(question.Query)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var list = await boards.PageAsync(question.Query, (page - 1) * PageSize, PageSize, question.Measures);
        var times = new Times(zone, now);
        return new RazorComponentResult<DossierListPage>(new
        {
            List = new ListView
            {
                Title = question.Title,
                Area = areas.Describe(owner)?.Id,
                Subject = org.NameOf(id, treeDate),
                Crumbs = [(url, org.NameOf(owner, treeDate))],
                Period = question.Period,
                Definition = $"{reference.Rules[question.Query.Rule].Name}, {Words.Of($"Role_{question.Query.Role}")}",
                Only = question.Query.Only,
                Count = list.Count,
                Lines = [.. list.Lines.Select(line => new LineView(line.For(http), registry, times) { Moment = moment })],
                HasUnits = org.ChildrenOf(id, treeDate).Count > 0,
                Page = page,
                Pages = (list.Count + PageSize - 1) / PageSize,
                Url = ListQuestion.WithoutPage(http.Request),
                At = times.Second(now.UtcTicks),
                TreeDate = treeDate,
                Moment = moment,
                Times = times,
            },
        });
    }
}
