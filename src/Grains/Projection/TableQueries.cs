namespace CchcLive.Grains.Projection;

/// <summary>Asks all shards how far the table <c>dossiers</c> has followed them.</summary>
public sealed class TableQueries(IGrainFactory grains, GrainSettings settings)
{
    /// <summary>How the table is.</summary>
    public async Task<TableHealth> HealthAsync()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Projection()));
        var behindFor = TimeSpan.FromSeconds(shards.Max(shard => shard.BehindSeconds));
        return new TableHealth(
            settings.Projection.IsOn, shards.Sum(shard => shard.Seq), shards.Sum(shard => shard.IsOn ? shard.LastSeq - shard.Seq : 0), (long)behindFor.TotalSeconds,
            behindFor > settings.Projection.LateAfter, shards.Select(shard => shard.Failure).FirstOrDefault(failure => failure is not null));
    }
}
