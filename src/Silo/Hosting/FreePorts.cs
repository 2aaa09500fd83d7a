using System.Net;
using System.Net.Sockets;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Hosting;

/// <summary>Finds a port for the silo of this process: two processes on one silo port would start without seeing each other.</summary>
internal static class FreePorts
{
    /// <summary>A loopback port that is free now.</summary>
    public static int Next() => Take(IPAddress.Loopback, 0);

    /// <summary>A port that is free now.</summary>
    /// <param name="address">An address of this machine.</param>
    /// <param name="wanted">The port; 0 for any.</param>
    /// <exception cref="DataInUseException">The port is taken, or the address is not of this machine.</exception>
    public static int Take(IPAddress address, int wanted)
    {
        try
        {
            using var listener = new TcpListener(address, wanted) { ExclusiveAddressUse = true };
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException e)
        {
            throw new DataInUseException($"The silo cannot listen on {address}:{wanted}: {e.Message}. Name an address of this machine and a port that nobody has (cluster:address, cluster:siloPort, cluster:gatewayPort).");
        }
    }
}
