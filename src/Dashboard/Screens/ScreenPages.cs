using CchcLive.Dashboard.Assets;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Screens;

/// <summary>The operator's list of the screens that watch.</summary>
internal sealed class ScreenPages(
    ScreenRegistry screens, ScreenForms does, BoardFeeds feeds, OrgRegistry registry, AssetCatalog catalog, DashboardSettings settings, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Maps the page, and the forms that pair a screen and that remove one.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/screens", PageEndpoints.Reading, (HttpContext http, ScreenPages here) => here.ListAsync(null, http)).Needs(Permission.ManageScreens);
        pages.MapPost("/screens", (HttpContext http, ScreenPages here) => here.RemoveAsync(http)).Needs(Permission.ManageScreens);
        pages.MapPost("/screens/pair", (HttpContext http, ScreenPages here) => here.PairAsync(http)).Needs(Permission.ManageScreens);
    }

    private async Task<IResult> RemoveAsync(HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return await ListAsync(Texts.FormExpired, http);
        return await does.RemoveAsync(await http.Request.ReadFormAsync(http.RequestAborted), http) is { } wrong ? await ListAsync(wrong, http) : Results.LocalRedirect("/screens");
    }

    private async Task<IResult> PairAsync(HttpContext http) =>
        await ListAsync(await forms.IsRequestValidAsync(http) ? await does.PairAsync(await http.Request.ReadFormAsync(http.RequestAborted), http) : Texts.FormExpired, http);

    private async Task<RazorComponentResult> ListAsync(string? message, HttpContext http)
    {
        var times = new Times(registry.CalendarOf(null).Zone, clock.GetUtcNow());
        var watching = screens.Watching;
        var all = (await screens.ListAsync()).Select(screen => new ScreenView(screen, catalog.Build, settings.Speed, times)).ToList();
        return new RazorComponentResult<ScreensPage>(new
        {
            Screens = all,
            Silent = all.Where(screen => screen.State == "silent").Select(screen => screen.Name!).Distinct(StringComparer.Ordinal).ToList(),
            CanPair = http.Visitor().Kind != VisitorKind.Open,
            SilentSeconds = (int)settings.ScreenSilentAfter.TotalSeconds,
            Audiences = feeds.Open.Select(feed => new AudienceView(feed.Area, watching.GetValueOrDefault(feed.Area), feed.Version, feed.Written)).ToList(),
            At = times.Second(clock.GetUtcNow().UtcTicks),
            Message = message,
            Token = forms.GetAndStoreTokens(http),
        })
        {
            StatusCode = message is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
