namespace CchcLive.Domain.Shards;

/// <summary>A dossier that is over, ready to leave memory.</summary>
/// <param name="Code">Its code.</param>
/// <param name="SettledAt">What <see cref="Settlement"/> says of it (UTC ticks).</param>
/// <param name="Events">An <see cref="Packing.EventBatch"/> of all its events, in the order of arrival.</param>
public sealed record SettledDossier(string Code, long SettledAt, byte[] Events);
