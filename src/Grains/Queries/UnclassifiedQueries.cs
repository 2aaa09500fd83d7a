using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Queries;

/// <summary>
/// Finds the dossiers that no board shows, “Chưa phân loại”: they name no handling unit, or one that the org chart does not know, that is itself an
/// area, or that belongs to no area.
/// </summary>
public sealed class UnclassifiedQueries(IGrainFactory grains, OrgRegistry registry, GrainSettings settings)
{
    /// <summary>How many there are by the unit that they name, null first, then by id.</summary>
    public async Task<IReadOnlyList<UnitDossiers>> ListAsync()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Handlers()));
        return
        [
            .. shards.SelectMany(shard => shard.Units).Where(count => !IsShown(count.Unit)).GroupBy(count => count.Unit, StringComparer.Ordinal)
                .Select(unit => new UnitDossiers(unit.Key, unit.Sum(count => count.Dossiers))).OrderBy(count => count.Unit, StringComparer.Ordinal),
        ];
    }

    private bool IsShown(string? unit) => unit is not null && registry.AreasShowing(unit).Any() && registry.TreeOf(unit).Children.Count == 0;
}
