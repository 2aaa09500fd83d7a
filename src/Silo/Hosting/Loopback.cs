using System.Net;

namespace CchcLive.Silo.Hosting;

/// <summary>Without accounts the program listens on this machine only.</summary>
internal static class Loopback
{
    /// <summary>
    /// The names under which a browser may ask for this machine. A page of another site can make its own name point here (DNS rebinding) and would
    /// then read whatever a page of ours may read; the name it asked for gives it away.
    /// </summary>
    public static IEnumerable<string> HostNames(IEnumerable<string> urls) =>
        urls.Select(url => new Uri(url).Host).Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct(StringComparer.Ordinal);

    /// <summary>The first address that other machines can reach; null if none can be.</summary>
    public static string? BeyondThisMachine(IEnumerable<string> urls) => urls.FirstOrDefault(url =>
        new Uri(url).Host is var host && host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
