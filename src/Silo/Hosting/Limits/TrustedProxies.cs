using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CchcLive.Silo.Hosting.Limits;

/// <summary>Who asks, when a reverse proxy of ours passes the question on. Anybody can write such a header; only named proxies are believed.</summary>
internal static class TrustedProxies
{
    /// <summary>Takes the caller's address and scheme from the proxies named; without any, from the connection alone.</summary>
    /// <exception cref="FormatException">A proxy is neither an address nor a network.</exception>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app, LimitSettings settings)
    {
        if (settings.Proxies.Count == 0) return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else throw new FormatException($"proxies: \"{proxy}\" is neither an address nor a network such as 10.1.2.0/24.");
        }

        return app.UseForwardedHeaders(options);
    }
}
