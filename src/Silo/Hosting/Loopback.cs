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

    /// <summary>Checks every address.</summary>
    /// <exception cref="FormatException">An address is not one of this machine's loopback.</exception>
    public static void Demand(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            var address = new Uri(url);
            if (address.Host != "localhost" && !(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))
                throw new FormatException($"listen:urls: {url} can be reached from other machines. There are no accounts yet, so only loopback addresses are allowed.");
        }
    }
}
