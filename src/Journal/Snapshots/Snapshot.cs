namespace CchcLive.Journal.Snapshots;

/// <summary>The stored state of one grain.</summary>
/// <param name="ETag">Changes with every write; a write or clear must name the one it read.</param>
/// <param name="CommittedAt">When it was written, by our clock.</param>
/// <param name="Body">The state, encoded; opaque to the journal.</param>
public sealed record Snapshot(string ETag, DateTimeOffset CommittedAt, ReadOnlyMemory<byte> Body);
