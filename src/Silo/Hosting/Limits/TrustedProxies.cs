using System.Net;
using CchcLive.Silo.Settings.Sections;
using Microsoft.AspNetCore.HttpOverrides;

namespace CchcLive.Silo.Hosting.Limits;

/// <summary>Who asks, when a reverse proxy of ours passes the question on. Anybody can write such a header; only named proxies are believed.</summary>
internal static class TrustedProxies
{
    /// <summary>Takes the caller's address and scheme from the proxies named; without any, from the connection alone.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app, LimitsSettings settings)
    {
        if (settings.Proxies.Count == 0) return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        return app.UseForwardedHeaders(options);
    }
}
