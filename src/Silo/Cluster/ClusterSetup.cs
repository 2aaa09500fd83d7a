#if ORLEANS
using CchcLive.Grains;
using CchcLive.Grains.Health;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Cluster;

/// <summary>What a process of a cluster has instead of grains that are its own.</summary>
internal static class ClusterSetup
{
    /// <summary>Adds the grains of a silo, or what a dashboard needs to ask them; and what hears of changes that other processes journal.</summary>
    public static void Add(WebApplicationBuilder builder, ProgramSettings program, IJournalStore store, GrainSettings settings, DataSetup data)
    {
        var connection = JournalStores.PostgresConnection(program.Storage.Database)!;
        builder.Services.AddSingleton(program.Cluster).AddSingleton<IHealthReason, SilosReason>();
        if (program.Cluster.Role == ProcessRole.Dashboard)
        {
            ClusterEngine.AddClient(builder, program.Cluster, connection);
            builder.Services.AddCchcQuestions(store, settings, data.Calendars, data.Rules).AddHostedService<DashboardStart>();
        }
        else
        {
            ClusterEngine.AddSilo(builder, program.Cluster, connection, (silo, addStateStore) => silo.AddCchcGrains(store, settings, data.Calendars, data.Rules, addStateStore));
        }

        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RegistryWatch>(provider, SystemClock.Instance));
    }
}
#endif
