using CchcLive.Grains;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Reports;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Cluster;
using CchcLive.Silo.Data;

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
        var cluster = options.Settings.Cluster;
        var settings = new GrainSettings
        {
            Shards = data.Shards, RetentionMonths = options.Settings.Retention.Months, Projection = options.Settings.DossiersTable.ForGrains(),
            IsSimulated = data.Kind.IsSimulated, AppendPatience = cluster.Role == ProcessRole.Dashboard ? cluster.DeathIsKnownAfter() : Timeout.InfiniteTimeSpan,
        };
        builder.Services.AddSingleton(new ShippedCatalogues(ShippedData.Catalogues()));
        builder.Services.AddSingleton(new ReportSchedules(ShippedData.ReportSchedules()));
        builder.Services.AddSingleton(ShippedData.Scorecard(options.Settings.Scorecard.File));
        foreach (var key in EngineClocks) builder.Services.AddKeyedSingleton(key, SystemClock.Instance);
#if ORLEANS
        if (cluster.IsCluster()) ClusterSetup.Add(builder, options.Settings, store, settings, data);
        else
#endif
            builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePorts.Next(), gatewayPort: 0).AddCchcGrains(store, settings, data.Calendars, data.Rules));
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Rounds>(provider, SystemClock.Instance));
    }
}
