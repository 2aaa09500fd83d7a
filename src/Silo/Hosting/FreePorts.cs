using System.Net;
using System.Net.Sockets;

namespace CchcLive.Silo.Hosting;

/// <summary>Finds a port for the silo of this process: two processes on one silo port would start without seeing each other.</summary>
internal static class FreePorts
{
    /// <summary>A loopback port that is free now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
