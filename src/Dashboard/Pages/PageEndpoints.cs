using System.Globalization;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Sources;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Pages;

/// <summary>Which address shows which page.</summary>
internal static class PageEndpoints
{
    /// <summary>A page is read, or only its head; every page is mapped for both.</summary>
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(async (call, next) =>
        {
            PageHeaders.Write(call.HttpContext.Response);
            return await next(call);
        });
        pages.MapMethods("/", Reading, HomeAsync);
        pages.MapMethods("/areas/{area}", Reading, AreaAsync);
        DossierPages.Map(pages);
        SourcePages.Map(pages);
        ScreenPages.Map(pages);
    }

    private static async Task<IResult> HomeAsync(IBoardSource boards, TimeProvider clock)
    {
        var views = new List<AreaView>();
        foreach (var area in boards.List()) views.Add(await ViewAsync(area, boards, clock));

        return new RazorComponentResult<HomePage>(new { Areas = views });
    }

    private static async Task<IResult> AreaAsync(string area, string? close, IBoardSource boards, TimeProvider clock)
    {
        if (boards.Describe(area) is not { } info) return NotFound(area);
        return close is null ? new RazorComponentResult<AreaPage>(new { View = await ViewAsync(info, boards, clock) }) : await FrozenAsync(info, close, boards, clock);
    }

    private static async Task<IResult> FrozenAsync(AreaInfo area, string close, IBoardSource boards, TimeProvider clock)
    {
        var days = await boards.CloseDaysAsync(area.Id);
        var isDay = DateOnly.TryParseExact(close, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDay || await boards.ClosedAsync(area.Id, date) is not { } day)
            return new RazorComponentResult<NoClosePage>(new { Area = area.Id, Asked = isDay ? Times.Date(date) : close, Days = days }) { StatusCode = StatusCodes.Status404NotFound };
        var view = new AreaView(area, day.Board, new Times(area.Zone, clock.GetUtcNow())) { Frozen = day };
        return new RazorComponentResult<FrozenPage>(new { View = view, Days = days });
    }

    private static async Task<AreaView> ViewAsync(AreaInfo area, IBoardSource boards, TimeProvider clock)
    {
        var board = await boards.ReadAsync(area.Id, null, 0) ?? throw new InvalidOperationException($"Area {area.Id} gave no board.");
        return new AreaView(area, board, new Times(area.Zone, clock.GetUtcNow()));
    }

    /// <summary>The page for an area, or for an address, that does not exist.</summary>
    /// <param name="area">The area asked for; null when the whole address is unknown.</param>
    internal static RazorComponentResult<NotFoundPage> NotFound(string? area) =>
        new(new { Area = area }) { StatusCode = StatusCodes.Status404NotFound };
}
