namespace CchcLive.Domain.Shards;

/// <summary>What a shard holds of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Events">Events held.</param>
/// <param name="LastEventAt">Time of the newest (UTC ticks).</param>
public sealed record SourceCount(string Source, long Events, long LastEventAt);
