using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Writing;

/// <summary>An append is durable.</summary>
/// <param name="At">Commit time, by our clock; never earlier than that of a commit before it in this process.</param>
/// <param name="Hash">Hash of the segment: the previous hash of the stream's next append. <see cref="ChainHash.Zero"/> if the append had no segment.</param>
public sealed record Committed(DateTimeOffset At, ChainHash Hash);
