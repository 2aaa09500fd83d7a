namespace CchcLive.Domain.Shards;

/// <content>Who handles how many dossiers.</content>
public sealed partial class DossierShard
{
    /// <summary>The dossiers by the unit that handles them, known to an org chart or not.</summary>
    public IReadOnlyList<HandlerCount> DossiersByHandler()
    {
        var byUnit = new Dictionary<int, int>();
        for (var row = 0; row < Count; row++)
        {
            ref readonly var d = ref _rows[row];
            if (d.Has(DossierFlags.Orphan) || d.Has(DossierFlags.Removed)) continue;
            byUnit[d.Handling] = byUnit.GetValueOrDefault(d.Handling) + 1;
        }

        return [.. byUnit.Select(pair => new HandlerCount(NameOf(pair.Key), pair.Value))];
    }
}
