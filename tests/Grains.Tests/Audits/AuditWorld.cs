using CchcLive.Domain.Shards;
using CchcLive.Grains.Audits;
using CchcLive.Grains.Shards;
using CchcLive.Grains.State;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Grains.Tests.Audits;

/// <summary>Audits of a world, and what somebody did to its state behind its back.</summary>
internal static class AuditWorld
{
    public static AuditJournal Journal(this World world) => new(world.Store, world.Service<JournalWriter>());

    public static async Task<AuditRun> AuditAsync(this World world, AuditJournal journal)
    {
#pragma warning disable RS0030 // reports of shards to units take the machine's time
        var settings = new AuditSettings { Pace = TimeProvider.System, LongestRest = TimeSpan.FromMilliseconds(1), ReportsArriveWithin = TimeSpan.FromSeconds(1) };
#pragma warning restore RS0030
        using var auditor = new Auditor(
            new ShardAudit(world.Grains, world.Store, world.Registry), new UnitAudit(world.Grains, world.Settings), journal, world.Service<LocalShards>(), world.Grains, world.Store, world.Wall, settings,
            NullLogger<Auditor>.Instance);
        return await auditor.RunAsync();
    }

    /// <summary>Empties the stored state of a dossier's shard, as if nothing of it had ever been counted, and starts again from that.</summary>
    public static async Task ForgetShardOfAsync(this World world, string code)
    {
        await world.RestartAsync(); // on its way out every shard stores its state
        var (reference, now) = (world.Registry.Current, world.Wall.GetUtcNow());
        var key = world.ShardOf(code).GetGrainId().ToString();
        var stored = (await world.Store.Snapshots.ReadAsync("shard", key))!;
        var snapshot = new ShardSnapshot();
        snapshot.FromBytes(stored.Body.Span);
        snapshot.Shard = new DossierShard(reference.FoldRules, reference.Live, now.UtcTicks).ToSnapshot();
        await world.Store.Snapshots.WriteAsync("shard", key, snapshot.ToBytes(), stored.ETag, now);
        await world.RestartAsync();
    }
}
