using System.Net;

namespace CchcLive.Silo.Hosting;

/// <summary>Without accounts the program listens on this machine only.</summary>
internal static class Loopback
{
    /// <summary>
    /// The names under which a browser may ask for this machine. A page of another site can make its own name point here (DNS rebinding) and would
    /// then read whatever a page of ours may read; the name it asked for gives it away.
    /// </summary>
    public static IEnumerable<string> HostNames(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => new Uri(url).Host).Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct(StringComparer.Ordinal);

    /// <summary>The first address that other machines can reach; null if none can be.</summary>
    /// <exception cref="FormatException">An address cannot be read.</exception>
    public static string? BeyondThisMachine(string urls)
    {
        string? beyond = null;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) throw new FormatException($"--urls: \"{url}\" is not an address such as http://127.0.0.1:8080.");
            if (address.Host != "localhost" && !(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))) beyond ??= url;
        }

        return beyond;
    }
}
