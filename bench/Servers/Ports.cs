using System.Net;
using System.Net.Sockets;

namespace CchcLive.Bench.Servers;

/// <summary>Free TCP ports of the loopback address.</summary>
internal static class Ports
{
    /// <summary>A port that nobody listens on at the moment.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
