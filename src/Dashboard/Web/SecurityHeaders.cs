using CchcLive.Dashboard.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Dashboard.Web;

/// <summary>
/// What every answer of the program tells a browser, whoever gave it: pages, API, files, refusals. One place, so that a new address cannot forget it; an endpoint
/// says itself only how long it may be kept.
/// </summary>
public sealed class SecurityHeaders : IStartupFilter
{
    /// <summary>A page runs and shows nothing but files of ours; no style or script stands within the page itself. What follows is who may show it within a page of his own.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    /// <summary>What is no page has nothing to run, should a browser be made to show it as one.</summary>
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    private const string NoDevices = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private const string HttpsForAYear = "max-age=31536000";

    /// <summary>No script reads a cookie of ours, no other site's request brings one that changes something, and over https none goes out over http.</summary>
    private static readonly CookiePolicyOptions Cookies = new() { HttpOnly = HttpOnlyPolicy.Always, Secure = CookieSecurePolicy.SameAsRequest, MinimumSameSitePolicy = SameSiteMode.Lax };

    private SecurityHeaders()
    {
    }

    /// <summary>Puts the headers before everything else, also before what the framework itself puts first: it refuses unknown host names there.</summary>
    public static void Add(IServiceCollection services) => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new SecurityHeaders()));

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Response.OnStarting(Write, http);
            return rest(http);
        });
        app.UseCookiePolicy(Cookies);
        next(app);
    };

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        var isPage = http.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        var framing = Embedding.SitesOf(http);
        headers.ContentSecurityPolicy = isPage ? Page + (framing ?? "'none'") : NoPage;
        headers.XContentTypeOptions = "nosniff";
        if (framing is null) headers.XFrameOptions = "DENY"; // it knows no sites by name
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoDevices;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = HttpsForAYear;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store"; // no cache may show yesterday's figures
        return Task.CompletedTask;
    }
}
