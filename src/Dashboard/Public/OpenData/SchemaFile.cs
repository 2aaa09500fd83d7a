using System.Reflection;
using CchcLive.Dashboard.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.OpenData;

/// <summary>The JSON schema of published documents; the file in <c>docs/schemas</c> is built in.</summary>
internal static class SchemaFile
{
    /// <summary>Where it is.</summary>
    public const string Url = PublicPages.Url + "/schemas/" + Name;

    private const string Name = "cchc-publication-1.schema.json";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapMethods(Url, PageEndpoints.Reading, Serve);

    private static IResult Serve(HttpContext http)
    {
        if (Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) is not { } schema) return PublicMessage.NotFound();
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = $"public, max-age={(int)Kept.ADay.TotalSeconds}";
        return Results.Stream(schema, "application/schema+json");
    }
}
