using System.Net;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Who is let in while there is no account: people at this machine, and nobody whom a reverse proxy on it lets through.</summary>
public static class ThisMachine
{
    private const string ProxyHeader = "X-Forwarded-For";

    /// <summary>
    /// True if a request comes from this machine. Of one that a trusted proxy passed on (<c>limits:proxies</c>) the client's address decides; the header is still there
    /// if the proxy is not named, and then it is not known who asks.
    /// </summary>
    public static bool Asks(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) && !http.Request.Headers.ContainsKey(ProxyHeader);
}
