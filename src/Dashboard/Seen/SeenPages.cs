using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Seen;

/// <summary>Moves the mark: what the reader has just seen is what the next visit is compared with.</summary>
internal static class SeenPages
{
    /// <summary>Where the mark is moved.</summary>
    public const string Url = "/seen";

    /// <summary>The form's field with the figures that were shown.</summary>
    public const string Field = "mark";

    /// <summary>Maps the form's address.</summary>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapPost(Url, MoveAsync).Needs(Permission.Enter);

    /// <summary>What the overview compares its figures with. A browser that never looked gets its mark with this answer.</summary>
    public static SeenView Read(HttpContext http, IReadOnlyList<AreaView> views, IAntiforgery forms)
    {
        var (before, now) = (SeenMark.Read(http.Request), SeenMark.Of(views));
        if (before is null && HttpMethods.IsGet(http.Request.Method)) now.Keep(http.Response);
        return new SeenView(before, now, forms.GetAndStoreTokens(http));
    }

    private static async Task<IResult> MoveAsync(HttpContext http, IAntiforgery forms)
    {
        if (!await forms.IsRequestValidAsync(http)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (SeenMark.Parse((await http.Request.ReadFormAsync(http.RequestAborted))[Field]) is { } mark) mark.Keep(http.Response);
        return Results.LocalRedirect("/");
    }
}

/// <summary>What the overview compares its figures with.</summary>
/// <param name="Before">What this browser saw last; null on the first visit.</param>
/// <param name="Now">What it sees now.</param>
/// <param name="Token">Lets the mark be moved.</param>
public sealed record SeenView(SeenMark? Before, SeenMark Now, AntiforgeryTokenSet Token);
