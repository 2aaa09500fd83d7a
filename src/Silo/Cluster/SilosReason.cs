#if ORLEANS
using CchcLive.Grains.Health;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Cluster;

/// <summary>Fewer silos are active than there should be: everything works, and the next loss hurts.</summary>
internal sealed class SilosReason(IGrainFactory grains, ClusterSettings cluster) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        if (cluster.Silos == 0) return [];
        var active = (await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, cancellation)).Count;
        return active >= cluster.Silos ? [] : [new HealthNote("silos-missing", $"{active} of {cluster.Silos} silos are active. Start those that are missing (docs/cluster.md); their shards are with the others.")];
    }
}
#endif
