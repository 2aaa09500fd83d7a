namespace CchcLive.Domain.Shards;

/// <summary>The dossiers of one source of which only events after the receipt are known.</summary>
/// <param name="Source">The source.</param>
/// <param name="Dossiers">How many.</param>
/// <param name="OldestEventAt">Time of the oldest event among them (UTC ticks).</param>
public sealed record SourceOrphans(string Source, int Dossiers, long OldestEventAt);
