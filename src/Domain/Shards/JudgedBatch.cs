using System.Runtime.InteropServices;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Shards;

/// <summary>
/// What a shard reads to judge a batch of events and needs again to apply it: the events of every dossier that the batch names, those it accepts
/// among them. Good for one batch, and only while nothing else is applied to the shard.
/// </summary>
public sealed class JudgedBatch
{
    private readonly Dictionary<string, JudgedDossier> _dossiers = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<KeyValuePair<string, JudgedDossier>> All => _dossiers;

    /// <summary>A dossier, read by <paramref name="read"/> when first asked for.</summary>
    internal JudgedDossier Of(string code, Func<string, List<DossierEvent>> read)
    {
        ref var dossier = ref CollectionsMarshal.GetValueRefOrAddDefault(_dossiers, code, out _);
        return dossier ??= new JudgedDossier(read(code));
    }
}
