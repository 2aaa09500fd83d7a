using System.Globalization;
using CchcLive.Dashboard.Boards;
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
    private readonly ILogger<WallPages> _log;

    public WallPages(IBoardSource boards, SceneComposer composer, SceneRenderer renderer, DashboardSettings settings, ILogger<WallPages> log)
    {
        (_boards, _composer, _renderer, _log) = (boards, composer, renderer, log);
        _scenes = new SceneCache(MakeAsync, settings.Pace);
    }

    /// <summary>Maps the page and its scenes.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/wall/{area}", PageEndpoints.Reading, (string area, HttpContext http, WallPages here) => here.PageAsync(PathValue.Of(area), http)).Needs(Permission.Watch, "area").WithMetadata(PairingPages.Instead);
        pages.MapMethods("/wall/{area}/scenes/{scene}", PageEndpoints.Reading, (string area, string scene, WallPages here) => here.SceneAsync(PathValue.Of(area), scene)).Needs(Permission.Watch, "area").WithMetadata(PairingPages.NoScene);
    }

    private async Task<IResult> PageAsync(string areaId, HttpContext http)
    {
        if (_boards.Describe(areaId) is not { } area) return PageEndpoints.NotFound(areaId);
        var (programme, fault) = WallProgramme.Read(http.Request.Query);
        if (programme is null) return new RazorComponentResult<WallFaultPage>(new { Area = areaId, Fault = fault }) { StatusCode = StatusCodes.Status400BadRequest };
        var view = await _composer.ViewAsync(area);
        return new RazorComponentResult<WallPage>(new { View = view, Programme = programme, Scene = await FirstAsync(areaId, programme.First) });
    }

    /// <summary>A page whose first scene cannot be made is still a page: its script goes on to the next one, and comes back.</summary>
    private async Task<string?> FirstAsync(string area, string scene)
    {
        try
        {
            return await _scenes.TakeAsync(Key(area, scene));
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.LogError(e, "Scene {Scene} of {Area} could not be made", scene, area);
            return null;
        }
    }

    private async Task<IResult> SceneAsync(string areaId, string scene)
    {
        if (_boards.Describe(areaId) is null || (scene != SceneIds.Alert && !SceneIds.All.Contains(scene, StringComparer.Ordinal))) return Results.NotFound();
        return await _scenes.TakeAsync(Key(areaId, scene)) is { } html ? Results.Content(html, "text/html; charset=utf-8") : Results.NoContent();
    }

    private async Task<string?> MakeAsync(SceneKey key) =>
        _boards.Describe(key.Area) is { } area && await _composer.ComposeAsync(area, key.Scene) is { } content ? await _renderer.WriteAsync(content) : null;

    private static SceneKey Key(string area, string scene) => new(area, scene, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
