namespace CchcLive.Journal.Retired;

/// <summary>A dossier that has left its shard's memory.</summary>
/// <param name="Code">Its code.</param>
/// <param name="SettledAt">No question about what was later needs it; whole microseconds.</param>
/// <param name="Body">All its events, encoded; opaque to the journal.</param>
public sealed record RetiredDossier(string Code, DateTimeOffset SettledAt, ReadOnlyMemory<byte> Body);
