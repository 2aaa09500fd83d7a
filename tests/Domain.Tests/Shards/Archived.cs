using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>What has left a shard, as an archive keeps it.</summary>
internal sealed class Archived
{
    private static readonly HashSet<string> Nobody = [];
    private readonly Dictionary<string, SettledDossier> _rows = new(StringComparer.Ordinal);

    /// <summary>Every row that was ever written, the last of each dossier.</summary>
    public IReadOnlyCollection<SettledDossier> Rows => _rows.Values;

    /// <summary>Lets everything leave a shard that may.</summary>
    /// <returns>How many left.</returns>
    public int Take(DossierShard shard, long horizon)
    {
        var settled = shard.Settled(horizon, int.MaxValue, Nobody);
        foreach (var dossier in settled) _rows[dossier.Code] = dossier;
        return shard.Forget(settled.Select(dossier => dossier.Code), horizon).Count;
    }

    /// <summary>Brings a dossier back into the shard if it has left.</summary>
    public void BringBack(DossierShard shard, string code)
    {
        if (!shard.Knows(code) && _rows.TryGetValue(code, out var dossier)) shard.BringBack(EventBatch.Decode(dossier.Events));
    }

    /// <summary>What is out of the shard's memory and reaches to an instant, as a shard of its own.</summary>
    public DossierShard Reaching(DossierShard shard, long reach)
    {
        var archive = new DossierShard(World.Rules, ShippedRules.Report06, shard.Now);
        foreach (var dossier in Rows.Where(dossier => dossier.SettledAt >= reach && !shard.Knows(dossier.Code))) archive.Apply(EventBatch.Decode(dossier.Events));
        return archive;
    }
}
