namespace CchcLive.Grains.Messages;

/// <summary>The dossiers of a shard by the unit that handles them.</summary>
/// <param name="Units">By unit.</param>
[GenerateSerializer, Immutable]
public sealed record HandlerCounts([property: Id(0)] UnitDossiers[] Units);

/// <summary>How many dossiers a unit handles.</summary>
/// <param name="Unit">The unit; null for dossiers that name none.</param>
/// <param name="Dossiers">Dossiers, open or ended, neither orphans nor merged or voided.</param>
[GenerateSerializer, Immutable]
public sealed record UnitDossiers([property: Id(0)] string? Unit, [property: Id(1)] int Dossiers);
