using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Web;

/// <summary>Headers of every page.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Nothing from elsewhere runs in a page, and no cache may show yesterday's figures.</summary>
    public static void Write(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
