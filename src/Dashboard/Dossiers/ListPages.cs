using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>From a figure to exactly the dossiers that it counts.</summary>
internal sealed class ListPages(BoardQueries boards, OrgRegistry registry, IBoardSource areas, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/areas/{area}/dossiers", PageEndpoints.Reading, (HttpContext http, string area, string? unit, int? page, ListPages here) => here.OfAreaAsync(http, area, unit, page ?? 1));
        pages.MapMethods("/units/{unit}/dossiers", PageEndpoints.Reading, (HttpContext http, string unit, int? page, ListPages here) => here.OfUnitAsync(http, unit, page ?? 1));
    }

    /// <summary>Where a figure of a board leads.</summary>
    /// <param name="area">The board's area.</param>
    /// <param name="unit">The row; null for the total.</param>
    /// <param name="column">The column's id.</param>
    public static string Url(string area, string? unit, string column) =>
        $"/areas/{Uri.EscapeDataString(area)}/dossiers?{(unit is null ? "" : $"unit={Uri.EscapeDataString(unit)}&")}col={column}";

    private async Task<IResult> OfAreaAsync(HttpContext http, string area, string? unit, int page)
    {
        if (areas.Describe(area) is null) return PageEndpoints.NotFound(area);
        var (treeDate, children) = registry.TreeOf(area);
        if (unit is not null && children.All(child => child.Id != unit)) return PageEndpoints.NotFound(null);
        return await ListAsync(http, unit ?? area, [($"/areas/{area}", registry.Current.Org.NameOf(area, treeDate))], page);
    }

    private Task<IResult> OfUnitAsync(HttpContext http, string unit, int page) => registry.Current.Org.Find(unit) is null
        ? Task.FromResult<IResult>(PageEndpoints.NotFound(unit))
        : ListAsync(http, unit, [($"/units/{unit}", registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date))], page);

    private async Task<IResult> ListAsync(HttpContext http, string id, IReadOnlyList<(string Url, string Name)> crumbs, int page)
    {
        var (calendar, now) = (registry.CalendarOf(id), clock.GetUtcNow());
        var question = ListQuestion.Read(http.Request, id, ReferenceData.DefaultRule, registry.Current.Rules.Keys, calendar.LocalDate(now.UtcTicks));
        if (question is null || page < 1) return PageEndpoints.NotFound(null);
        var lines = await boards.ListAsync(question.Query, question.Measures);
        var (times, treeDate) = (new Times(calendar.Zone, now), registry.TreeOf(id).Date);
        return new RazorComponentResult<DossierListPage>(new
        {
            List = new ListView
            {
                Title = question.Title,
                Subject = registry.Current.Org.NameOf(id, treeDate),
                Crumbs = crumbs,
                Period = question.Period,
                Definition = $"{registry.Current.Rules[question.Query.Rule].Name}, {Words.Of($"Role_{question.Query.Role}")}",
                Only = question.Query.Only,
                Count = lines.Count,
                Lines = [.. lines.Skip((page - 1) * PageSize).Take(PageSize).Select(line => new LineView(line, registry, times))],
                HasUnits = registry.Current.Org.IsArea(id, treeDate),
                Page = page,
                Pages = (lines.Count + PageSize - 1) / PageSize,
                Url = ListQuestion.WithoutPage(http.Request),
                At = times.Second(now.UtcTicks),
                TreeDate = treeDate,
            },
        });
    }
}
