namespace CchcLive.Domain.Shards;

/// <summary>Restricts a question to the dossiers of one row of a split: of one field, channel, officer, procedure, step or unit.</summary>
/// <param name="By">The split; <see cref="Dimension.Unit"/> means the unit of the role that is asked under.</param>
/// <param name="Key">The row's key as events name it; "" for dossiers without one.</param>
public sealed record DossierFilter(Dimension By, string Key);
