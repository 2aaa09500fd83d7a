#if ORLEANS
using System.Net;
using CchcLive.Grains;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings.Sections;
using Orleans.Configuration;
using Orleans.Serialization;

namespace CchcLive.Silo.Cluster;

/// <summary>The engine of a process that is one of several: silos find each other, and dashboards find silos, by tables in the journal's database.</summary>
internal static class ClusterEngine
{
    private const string Driver = "Npgsql";

    /// <summary>One service works on a database; it is part of no key.</summary>
    private const string Service = "cchc";

    /// <summary>How old what a process knows of the others may be, if nothing tells it.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    /// <summary>Adds a silo.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="cluster">The settings.</param>
    /// <param name="connection">The connection string of the journal's database.</param>
    /// <param name="addGrains">Adds the grains; is given what adds the store of their state.</param>
    /// <exception cref="Data.DataInUseException">A port is taken.</exception>
    public static void AddSilo(WebApplicationBuilder builder, ClusterSettings cluster, string connection, Action<ISiloBuilder, Action<ISiloBuilder>> addGrains)
    {
        var address = IPAddress.Parse(cluster.Address);
        var (siloPort, gatewayPort) = (FreePorts.Take(address, cluster.SiloPort), FreePorts.Take(address, cluster.GatewayPort));
        builder.UseOrleans(silo =>
        {
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Driver, connection));
            silo.ConfigureEndpoints(address, siloPort, gatewayPort);
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterName()!, Service));
            silo.Configure<SiloOptions>(options => options.SiloName = $"{Environment.MachineName}:{siloPort}");
            silo.Configure<ClusterMembershipOptions>(options => Configure(options, cluster));
            silo.Configure<ExceptionSerializationOptions>(LetOurFaultsTravel);
            addGrains(silo, AddStateStore);
            ShardPlacing.Add(silo);
        });
        builder.Services.AddHostedService<ShardBalance>();

        void AddStateStore(ISiloBuilder silo) => silo.AddAdoNetGrainStorage(GrainHosting.StateStore, options =>
            (options.Invariant, options.ConnectionString, options.GrainStorageSerializer) = (Driver, connection, new PackedStateSerializer()));
    }

    /// <summary>Adds a client of the silos. It waits for the first of them, however long that takes.</summary>
    public static void AddClient(WebApplicationBuilder builder, ClusterSettings cluster, string connection)
    {
        builder.UseOrleansClient(client =>
        {
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Driver, connection));
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterName()!, Service));
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = LooksEvery);
            client.Configure<ExceptionSerializationOptions>(LetOurFaultsTravel);
            client.UseConnectionRetryFilter<SiloPatience>();
        });
    }

    /// <summary>
    /// A silo that was killed is known to be dead after about as long as it may miss. What a silo wrote last is believed for three periods: after a power
    /// cut the first silo to start does not wait longer for those that are no more.
    /// </summary>
    private static void Configure(ClusterMembershipOptions options, ClusterSettings cluster)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(cluster.ProbeSeconds);
        options.MaxProbeTimeout = options.ProbeTimeout * 2;
        options.NumMissedProbesLimit = cluster.MissedProbes;
        options.TableRefreshTimeout = LooksEvery;
        options.IAmAliveTablePublishTimeout = LooksEvery;
    }

    /// <summary>An exception of ours arrives with its words, though its type has no codec.</summary>
    private static void LetOurFaultsTravel(ExceptionSerializationOptions options) => options.SupportedNamespacePrefixes.Add(nameof(CchcLive));
}
#endif
