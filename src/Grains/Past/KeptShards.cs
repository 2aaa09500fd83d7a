using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Past;

/// <summary>
/// Shards of one past instant, kept for the questions that follow: up to so many dossiers in all. What does not fit drives nothing out, for who asks for
/// all shards in turn again would else find none of them; the last such shard stays until the next, so that questions put together share it.
/// </summary>
/// <param name="mostDossiers">How many dossiers are kept at most.</param>
internal sealed class KeptShards(int mostDossiers)
{
    private readonly Dictionary<int, DossierShard> _shards = [];
    private (int Number, DossierShard Shard)? _last;
    private JournalCut? _cut;

    /// <summary>How many dossiers are kept, without those of a last shard that did not fit.</summary>
    public int Dossiers => _shards.Values.Sum(shard => shard.Count);

    /// <summary>The shard as it was known; null if it is not kept.</summary>
    public DossierShard? Find(JournalCut cut, int shard) => cut != _cut ? null : _last?.Number == shard ? _last.Value.Shard : _shards.GetValueOrDefault(shard);

    /// <summary>Lets the shards of anything else that was known go.</summary>
    public void KeepOnly(JournalCut cut)
    {
        if (cut == _cut) return;
        Clear();
        _cut = cut;
    }

    /// <summary>Keeps a shard of the instant.</summary>
    public void Keep(int number, DossierShard shard)
    {
        if (Dossiers + shard.Count <= mostDossiers) _shards[number] = shard;
        else _last = (number, shard);
    }

    /// <summary>Lets all of them go.</summary>
    public void Clear()
    {
        _shards.Clear();
        _last = null;
    }
}
