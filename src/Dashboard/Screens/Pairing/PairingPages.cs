using CchcLive.Dashboard.Assets;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Access;
using CchcLive.Domain.Access.Secrets;
using CchcLive.Grains.Access;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>What a machine shows that opened a wall without being allowed to: the code by which somebody makes it a screen. There is nothing to type on a wall.</summary>
internal sealed class PairingPages(IPairing pairing, IBoardSource boards, OrgRegistry registry, AssetCatalog catalog)
{
    /// <summary>Stands in place of the wall before whoever may not see it.</summary>
    public static OwnRefusal Instead { get; } = new(http => http.RequestServices.GetRequiredService<PairingPages>().InsteadAsync(http));

    /// <summary>What the script of a wall hears that may not be seen any more: the status alone.</summary>
    public static OwnRefusal NoScene { get; } = new(http =>
    {
        http.Response.StatusCode = http.Visitor().Kind == VisitorKind.Account ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });

    /// <summary>Maps what the page asks.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/wall/{area}/pairing", (string area, HttpContext http, PairingPages here) => here.AskAsync(PathValue.Of(area), http)).Needs(Permission.Public);

    /// <summary>A person with an account is told that it does not reach here; a machine gets its code.</summary>
    private async Task InsteadAsync(HttpContext http)
    {
        var areaId = PathValue.Of(http.GetRouteValue("area")!.ToString()!);
        if (http.Visitor().Kind == VisitorKind.Account || !http.Request.WantsPage()) await AccessRefusals.InGeneralAsync(http);
        else if (boards.Describe(areaId) is not { } area) await PageEndpoints.NotFound(areaId).ExecuteAsync(http);
        else await PageAsync(area, http);
    }

    private async Task PageAsync(AreaInfo area, HttpContext http)
    {
        var code = await CodeAsync(area.Id, http);
        var name = registry.Current.Org.NameOf(area.Id, registry.TreeOf(area.Id).Date);
        var page = new RazorComponentResult<PairingPage>(new { Area = area.Id, Name = name, Code = code, Where = $"{http.Request.Host}/screens" }) { StatusCode = StatusCodes.Status401Unauthorized };
        await page.ExecuteAsync(http);
    }

    private async Task<IResult> AskAsync(string areaId, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (boards.Describe(areaId) is null) return Results.NotFound();
        return http.Can(Permission.Watch, areaId)
            ? Results.Json(new PairingAnswer(null, Paired: true, catalog.Build))
            : Results.Json(new PairingAnswer(await CodeAsync(areaId, http), Paired: false, catalog.Build));
    }

    /// <summary>The code in two groups; null if too many machines wait already.</summary>
    private async Task<string?> CodeAsync(string area, HttpContext http)
    {
        var secret = http.Request.Cookies[ScreenCookies.Waiting];
        if (!SecretForm.Screen.TryRead(secret, out var id))
        {
            var made = SecretForm.Screen.Create();
            (id, secret) = (made.Id, made.Text);
            ScreenCookies.KeepWaiting(http, secret);
        }

        var answer = await pairing.AskAsync(new PairingRequest(id, Tokens.HashOf(secret!), area, http.Connection.RemoteIpAddress?.ToString() ?? ""));
        return answer.Code is { } code ? $"{code[..(code.Length / 2)]} {code[(code.Length / 2)..]}" : null;
    }
}

/// <summary>What a machine that waits hears; <c>Client/src/pairing/pairing-page.ts</c> has the same.</summary>
/// <param name="Code">The code to show; null if too many machines wait already.</param>
/// <param name="Paired">True if somebody has entered it: the address now shows the wall.</param>
/// <param name="Build">Build of the page that would be written now.</param>
public sealed record PairingAnswer(string? Code, bool Paired, string Build);
