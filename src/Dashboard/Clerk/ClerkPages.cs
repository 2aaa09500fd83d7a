using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Clerk;

/// <summary>The pages of whoever publishes an area's late list each month, and of whoever approves it.</summary>
internal sealed class ClerkPages(ClerkReader reader, ClerkActs acts)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/late/{area}/months", PageEndpoints.Reading, (string area, HttpContext http, ClerkPages here) => here.MonthsAsync(http, PathValue.Of(area))).Needs(Permission.ReadDossier, "area");
        pages.MapMethods("/late/{area}/{month}", PageEndpoints.Reading, (string area, string month, HttpContext http, ClerkPages here) => here.MonthAsync(http, PathValue.Of(area), month)).Needs(Permission.ReadDossier, "area");
        pages.MapPost("/late/{area}/{month}", (string area, string month, HttpContext http, ClerkPages here) => here.ActAsync(http, PathValue.Of(area), month)).Needs(Permission.PreparePublication, "area");
        pages.MapPost("/late/{area}/{month}/decision", (string area, string month, HttpContext http, ClerkPages here) => here.ActAsync(http, PathValue.Of(area), month)).Needs(Permission.ApprovePublication, "area");
    }

    private async Task<IResult> MonthsAsync(HttpContext http, string area) =>
        await reader.MonthsAsync(area, http.RequestAborted) is { } months ? new RazorComponentResult<ClerkMonthsPage>(new { View = months }) : PageEndpoints.NotFound(area);

    private async Task<IResult> MonthAsync(HttpContext http, string area, string month) =>
        await reader.FindAsync(area, month, http.RequestAborted) is var (info, period) ? new RazorComponentResult<ClerkMonthPage>(new { View = await reader.MonthAsync(http, info, period) }) : PageEndpoints.NotFound(area);

    private async Task<IResult> ActAsync(HttpContext http, string area, string month)
    {
        if (await reader.FindAsync(area, month, http.RequestAborted) is not var (info, period)) return PageEndpoints.NotFound(area);
        var entry = await acts.DoAsync(http, area, period);
        return entry.Fault is null
            ? Results.LocalRedirect($"{ClerkAddress.Month(area, period)}?done={ActEntry.NameOf(entry.Kind!.Value)}")
            : new RazorComponentResult<ClerkMonthPage>(new { View = await reader.MonthAsync(http, info, period, entry) }) { StatusCode = StatusCodes.Status400BadRequest };
    }
}
