using System.Globalization;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Wall;

/// <summary>The screen in the room, and its scenes one by one.</summary>
internal sealed class WallPages
{
    private readonly IBoardSource _boards;
    private readonly SceneComposer _composer;
    private readonly SceneRenderer _renderer;
    private readonly SceneCache _scenes;
    private readonly TimeProvider _clock;
    private readonly ILogger<WallPages> _log;

    public WallPages(IBoardSource boards, SceneComposer composer, SceneRenderer renderer, DashboardSettings settings, TimeProvider clock, ILogger<WallPages> log)
    {
        (_boards, _composer, _renderer, _clock, _log) = (boards, composer, renderer, clock, log);
        _scenes = new SceneCache(MakeAsync, settings.Pace);
    }

    /// <summary>Maps the page and its scenes.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/wall/{area}", PageEndpoints.Reading, (string area, HttpContext http, WallPages here) => here.PageAsync(PathValue.Of(area), http)).Needs(Permission.Watch, "area").WithMetadata(PairingPages.Instead);
        pages.MapMethods("/wall/{area}/scenes/{scene}", PageEndpoints.Reading, (string area, string scene, HttpContext http, WallPages here) => here.SceneAsync(PathValue.Of(area), scene, http)).Needs(Permission.Watch, "area").WithMetadata(PairingPages.NoScene);
    }

    private async Task<IResult> PageAsync(string areaId, HttpContext http)
    {
        if (_boards.Describe(areaId) is not { } area) return PageEndpoints.NotFound(areaId);
        if (!MomentReader.TryRead(http, area.Zone, _clock.GetUtcNow(), out var moment, out var unread)) return unread;
        var (programme, fault) = WallProgramme.Read(http.Request.Query, moment.IsLive ? SceneIds.All : SceneIds.OfThePast);
        if (programme is null) return new RazorComponentResult<WallFaultPage>(new { Area = areaId, Fault = fault }) { StatusCode = StatusCodes.Status400BadRequest };
        if (await _composer.ViewAsync(area, moment) is not { } view) return PageEndpoints.UnknownThen(areaId, moment, area.Zone, _clock);
        return new RazorComponentResult<WallPage>(new { View = view, Programme = programme, Scene = await FirstAsync(Key(areaId, moment, programme.First)) });
    }

    /// <summary>A page whose first scene cannot be made is still a page: its script goes on to the next one, and comes back.</summary>
    private async Task<string?> FirstAsync(SceneKey key)
    {
        try
        {
            return await _scenes.TakeAsync(key);
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.LogError(e, "Scene {Scene} of {Area} could not be made", key.Scene, key.Area);
            return null;
        }
    }

    private async Task<IResult> SceneAsync(string areaId, string scene, HttpContext http)
    {
        if (_boards.Describe(areaId) is not { } area || (scene != SceneIds.Alert && !SceneIds.All.Contains(scene, StringComparer.Ordinal))) return Results.NotFound();
        if (!MomentReader.TryRead(http, area.Zone, _clock.GetUtcNow(), out var moment, out var unread)) return unread;
        if (await _scenes.TakeAsync(Key(areaId, moment, scene)) is { } html) return Results.Content(html, "text/html; charset=utf-8");
        return moment.IsLive ? Results.NoContent() : Results.NotFound();
    }

    private async Task<string?> MakeAsync(SceneKey key) =>
        _boards.Describe(key.Area) is { } area && await _composer.ComposeAsync(area, key.Moment, key.Scene) is { } content ? await _renderer.WriteAsync(content) : null;

    private static SceneKey Key(string area, PageMoment moment, string scene) => new(area, moment, scene, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
