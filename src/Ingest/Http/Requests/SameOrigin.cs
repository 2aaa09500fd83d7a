using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CchcLive.Ingest.Http.Requests;

/// <summary>
/// A page of another site makes its reader's browser send what it likes, with the reader's cookies. So whatever changes something, and the hub, whose socket no rule
/// of the browser keeps from strangers, is refused when the browser says that the page asking is not one of ours. Programs say nothing of the kind and are not concerned.
/// </summary>
public static class SameOrigin
{
    private const string Hubs = "/hubs";
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Refuses requests of other sites' pages with 403; belongs before the endpoints.</summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) =>
        app.Use((http, next) => IsForeign(http.Request) && IsGuarded(http.Request) ? Refuse(http) : next(http));

    /// <summary>Whether the browser says that a page of another site asks. Behind a proxy the scheme may differ, the host may not.</summary>
    internal static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (!StringValues.IsNullOrEmpty(origin)) return origin.Count > 1 || !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !IsHost(uri, request.Host);
        return request.Headers[FetchSite] is [{ } site] && site is not ("same-origin" or "none");
    }

    private static bool IsHost(Uri origin, HostString host) =>
        string.Equals(origin.Authority, host.Value, StringComparison.OrdinalIgnoreCase)
        || (host.Port is { } port && origin.IsDefaultPort && port == origin.Port && string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase));

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments(Hubs, StringComparison.OrdinalIgnoreCase)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    private static Task Refuse(HttpContext http) =>
        ApiFaults.Of(403, "foreign-origin", "Yêu cầu đến từ trang của một địa chỉ khác; hãy mở trang của chính máy chủ này rồi làm lại.").ExecuteAsync(http);
}
