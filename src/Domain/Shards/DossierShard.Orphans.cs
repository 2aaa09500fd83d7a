namespace CchcLive.Domain.Shards;

/// <content>The dossiers that wait for their receipt.</content>
public sealed partial class DossierShard
{
    /// <summary>The orphans of each source. A dossier of which two sources sent events is an orphan of both.</summary>
    public IReadOnlyList<SourceOrphans> OrphansBySource()
    {
        var bySource = new Dictionary<string, (int Dossiers, long Oldest)>(StringComparer.Ordinal);
        for (var row = 0; row < Count; row++)
        {
            if (!_rows[row].Has(DossierFlags.Orphan)) continue;
            foreach (var source in DossierEvents.Read(_events[row], _names).GroupBy(e => e.Source, StringComparer.Ordinal))
            {
                var (dossiers, oldest) = bySource.GetValueOrDefault(source.Key, (0, long.MaxValue));
                bySource[source.Key] = (dossiers + 1, Math.Min(oldest, source.Min(e => e.Time.UtcTicks)));
            }
        }

        return [.. bySource.Select(pair => new SourceOrphans(pair.Key, pair.Value.Dossiers, pair.Value.Oldest))];
    }
}
