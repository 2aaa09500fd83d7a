namespace CchcLive.Domain.Shards;

/// <summary>How many dossiers a unit handles.</summary>
/// <param name="Unit">The unit; null for dossiers that name none.</param>
/// <param name="Dossiers">Dossiers, open or ended, neither orphans nor merged or voided.</param>
public sealed record HandlerCount(string? Unit, int Dossiers);
