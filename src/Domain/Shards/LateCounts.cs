using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>The open dossiers that are late.</summary>
/// <param name="Fields">How many, by the unit of the role asked under and by field; "" for those without one.</param>
/// <param name="Oldest">Of each unit the one due longest ago, with its trace.</param>
public sealed record LateCounts(IReadOnlyDictionary<(string Unit, string Field), long> Fields, IReadOnlyList<Dossier> Oldest);
