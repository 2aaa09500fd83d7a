using CchcLive.Dashboard.Boards;
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
    /// <summary>Maps the pages, and a page for every address that has none.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(async (call, next) =>
        {
            PageHeaders.Write(call.HttpContext.Response);
            return await next(call);
        });
        pages.MapGet("/", HomeAsync);
        pages.MapGet("/areas/{area}", AreaAsync);
        pages.MapFallback("{**path}", (HttpRequest request) => request.WantsPage() ? NotFound(null) : Results.NotFound());
    }

    private static async Task<IResult> HomeAsync(IBoardSource boards, TimeProvider clock, CancellationToken cancellation)
    {
        var views = new List<AreaView>();
        foreach (var area in await boards.ListAsync(cancellation))
        {
            if (await ViewAsync(area, boards, clock, cancellation) is { } view) views.Add(view);
        }

        return new RazorComponentResult<HomePage>(new { Areas = views });
    }

    private static async Task<IResult> AreaAsync(string area, IBoardSource boards, TimeProvider clock, CancellationToken cancellation)
    {
        var view = await boards.DescribeAsync(area, cancellation) is { } info ? await ViewAsync(info, boards, clock, cancellation) : null;
        return view is null ? NotFound(area) : new RazorComponentResult<AreaPage>(new { View = view });
    }

    private static async Task<AreaView?> ViewAsync(AreaInfo area, IBoardSource boards, TimeProvider clock, CancellationToken cancellation) =>
        await boards.FindAsync(area.Id, cancellation) is { } board ? new AreaView(area, board, new Times(area.Zone, clock.GetUtcNow())) : null;

    private static RazorComponentResult<NotFoundPage> NotFound(string? area) =>
        new(new { Area = area }) { StatusCode = StatusCodes.Status404NotFound };
}
