using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CchcLive.Dashboard.Assets;

/// <summary>Serves the client's files; a browser may keep them for ever, for another content has another name.</summary>
internal static class AssetEndpoint
{
    /// <summary>Maps <c>/assets/{name}</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", Serve).IsPublic();

    private static IResult Serve(string name, HttpContext http, AssetCatalog catalog)
    {
        if (catalog.Find(name) is not { } asset) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var brotli = asset.Brotli is not null && http.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br");
        if (brotli) http.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(brotli ? asset.Brotli! : asset.Body, asset.ContentType);
    }
}
