using System.Net;

namespace CchcLive.Silo.Hosting;

/// <summary>Without accounts the program listens on this machine only.</summary>
internal static class Loopback
{
    /// <summary>Checks every address.</summary>
    /// <exception cref="FormatException">An address is not one of this machine's loopback, or cannot be read.</exception>
    public static void Demand(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) throw new FormatException($"--urls: \"{url}\" is not an address such as http://127.0.0.1:8080.");
            if (address.Host != "localhost" && !(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))
                throw new FormatException($"--urls: {url} can be reached from other machines. There are no accounts yet, so only loopback addresses are allowed.");
        }
    }
}
