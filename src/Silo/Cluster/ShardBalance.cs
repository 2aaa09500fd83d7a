#if ORLEANS
using CchcLive.Grains;
using CchcLive.Grains.Shards;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Cluster;

/// <summary>Hands over, one at a time, the shards of this silo that belong to another since the silos have changed, once they have been the same for a while.</summary>
internal sealed class ShardBalance(
    LocalShards here, ISiloStatusOracle silos, IGrainFactory grains, GrainSettings settings, ClusterSettings cluster, ILogger<ShardBalance> log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    private HashSet<SiloAddress> _known = [];
    private long _since;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, SystemClock.Instance);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (IsCalm()) await BalanceAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "A shard could not be handed over; it stays where it is until the next look.");
            }
        }
    }

    private bool IsCalm()
    {
        HashSet<SiloAddress> active = [.. silos.GetApproximateSiloStatuses(onlyActive: true).Keys];
        if (!active.SetEquals(_known)) (_known, _since) = (active, SystemClock.Instance.GetTimestamp());
        return SystemClock.Instance.GetElapsedTime(_since) >= TimeSpan.FromSeconds(cluster.BalanceAfterSeconds);
    }

    private async Task BalanceAsync(CancellationToken stopping)
    {
        if (!_known.Contains(silos.SiloAddress)) return;
        var places = ShardPlaces.Of(settings.Shards, _known, silo => silo.Endpoint.ToString());
        foreach (var shard in here.Numbers.Where(shard => !places[shard].Equals(silos.SiloAddress)))
        {
            stopping.ThrowIfCancellationRequested();
            log.LogInformation("Shard {Shard} is handed over to {Silo}.", shard, places[shard].Endpoint);
            await grains.Shard(shard).HandOver();
            await grains.Shard(shard).Status(recount: false);
            _since = SystemClock.Instance.GetTimestamp(); // should the silos disagree about who is there, nothing goes to and fro
        }
    }
}
#endif
