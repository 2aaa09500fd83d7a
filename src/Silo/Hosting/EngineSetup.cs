using CchcLive.Grains;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Cluster;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Hosting;

/// <summary>Adds the grains, or what asks the grains of other processes.</summary>
internal static class EngineSetup
{
    /// <summary>The engine's own timing never follows a simulated clock; only grain timers do.</summary>
    private static readonly string[] EngineClocks =
        ["Orleans.Messaging", "Orleans.SystemTimers", "Orleans.Membership", "Orleans.ActivationManagement", "Orleans.GrainDirectory"];

    /// <summary>Adds the engine for the role of this process. What is registered afterwards may call grains when it starts.</summary>
    public static void AddEngine(this WebApplicationBuilder builder, ServerOptions options, IJournalStore store, DataSetup data)
    {
        var settings = new GrainSettings { Shards = data.Shards, RetentionMonths = options.Settings.Retention.Months, Projection = options.Settings.DossiersTable.ForGrains() };
        foreach (var key in EngineClocks) builder.Services.AddKeyedSingleton(key, SystemClock.Instance);
        if (options.Settings.Cluster.IsCluster) AddCluster(builder, options.Settings, store, settings, data);
        else builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePorts.Next(), gatewayPort: 0).AddCchcGrains(store, settings, data.Calendars, data.Rules));
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Rounds>(provider, SystemClock.Instance));
    }

    private static void AddCluster(WebApplicationBuilder builder, ProgramSettings program, IJournalStore store, GrainSettings settings, DataSetup data)
    {
        builder.Services.AddSingleton(program.Cluster);
#if ORLEANS
        var connection = JournalStores.PostgresConnection(program.Storage.Database)!;
        if (program.Cluster.Role == Role.Dashboard)
        {
            ClusterEngine.AddClient(builder, program.Cluster, connection);
            builder.Services.AddCchcQuestions(store, settings, data.Calendars, data.Rules).AddHostedService<DashboardStart>();
        }
        else
        {
            ClusterEngine.AddSilo(builder, program.Cluster, connection, (silo, addStateStore) => silo.AddCchcGrains(store, settings, data.Calendars, data.Rules, addStateStore));
        }
#endif
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RegistryWatch>(provider, SystemClock.Instance));
    }
}
