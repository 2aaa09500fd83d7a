using CchcLive.Journal;
using CchcLive.Silo.Hosting;

namespace CchcLive.Silo.Cluster;

/// <summary>What a process of a cluster needs, and what it cannot have.</summary>
internal static class ClusterRules
{
#if ORLEANS
    private static bool CanCluster => true;
#else
    private static bool CanCluster => false;
#endif

    /// <summary>Refuses what cannot be.</summary>
    /// <exception cref="FormatException">The engine, the database or the clock does not go with a cluster; the message says what to do.</exception>
    public static void Demand(ServerOptions options)
    {
        var cluster = options.Settings.Cluster;
        if (!cluster.IsCluster()) return;
        var asked = cluster.Role == ProcessRole.All ? $"--cluster {cluster.Name}" : $"--role {cluster.Role.ToString().ToLowerInvariant()}";
        if (!CanCluster)
            throw new FormatException($"{asked}: this program is built on the Embedded engine, which is one process. Leave it out, or build the program with GrainEngine=Orleans (docs/cluster.md).");
        if (JournalStores.PostgresConnection(options.Settings.Storage.Database) is null)
            throw new FormatException($"{asked}: several processes need one PostgreSQL database, --database CS; SQLite belongs to one process.");
        if (options.Demonstration is not null) throw new FormatException($"{asked}: the demonstration is one process. Add --no-demo.");
        if (options.Clock is not null) throw new FormatException($"{asked}: --clock belongs to one process; each would have its own time.");
    }
}
