using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Hosting;

/// <summary>The <c>--connections FILE</c> option.</summary>
internal static class ConnectionsSetup
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It cannot be used; every fault is named.</exception>
    public static Connections Read(string? file) => file is null ? Connections.None : ConnectionsReader.Read(file, Shipped);

    private static string? Shipped(string name)
    {
        try
        {
            return ShippedData.Find("mappings", name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
