using System.ComponentModel;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>What the program fetches itself, and who signs (docs/connect.md).</summary>
internal sealed record ConnectionsSettings
{
    [Description("The connections file (docs/connect.md): views to read, folders to watch, sources that sign. Without it none.")]
    public string? File { get; init; }

    /// <summary>What the file says. Read when a server starts, not by every verb: it names secrets that the person at the console may not read.</summary>
    /// <exception cref="FormatException">It cannot be used; every fault is named.</exception>
    public Connections Read() => File is null ? Connections.None : ConnectionsReader.Read(File, Shipped);

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
