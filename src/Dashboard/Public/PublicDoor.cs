using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Public;

/// <summary>
/// The first thing that a request meets. Who asks for something public is made a stranger: his cookies and keys are dropped unread, so that no session is prolonged, no
/// choice remembered, and the answer is everybody's. At the listener for the public nothing else is there.
/// </summary>
public static class PublicDoor
{
    private static readonly object Key = new();

    /// <summary>Puts the door before everything that reads cookies or writes pages.</summary>
    /// <param name="app">The program.</param>
    /// <param name="isOutside">True of a request that came in by the listener for the public; whatever its headers say.</param>
    public static IApplicationBuilder UsePublicDoor(this IApplicationBuilder app, Func<HttpContext, bool> isOutside) => app.Use((http, next) =>
    {
        var isPublic = http.GetEndpoint()?.Metadata.GetMetadata<PublicAddress>() is not null;
        if (!isPublic && !isOutside(http)) return next(http);
        http.Items[Key] = true;
        http.Request.Headers.Remove("Cookie");
        http.Request.Headers.Remove("Authorization");
        return isPublic ? next(http) : PublicMessage.NotFound().ExecuteAsync(http);
    });

    /// <summary>True of a request for something public.</summary>
    internal static bool IsPublic(this HttpContext http) => http.Items.ContainsKey(Key);
}
