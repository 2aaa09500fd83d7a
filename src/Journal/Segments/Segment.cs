namespace CchcLive.Journal.Segments;

/// <summary>A run of consecutive events of one stream, committed together. Never changed once written.</summary>
/// <param name="Stream">The stream's name, such as <c>shard/0</c>.</param>
/// <param name="FirstSeq">Number of its first event within the stream, from 1.</param>
/// <param name="LastSeq">Number of its last event, not below <paramref name="FirstSeq"/>.</param>
/// <param name="CommittedAt">When the group that carried it was committed, by our clock: UTC, whole microseconds.</param>
/// <param name="PrevHash">Hash of the segment before it; <see cref="ChainHash.Zero"/> for the first.</param>
/// <param name="Body">The events, encoded; opaque to the journal.</param>
public sealed record Segment(string Stream, long FirstSeq, long LastSeq, DateTimeOffset CommittedAt, ChainHash PrevHash, ReadOnlyMemory<byte> Body)
{
    /// <summary>Computes the hash that the next segment of the stream names as its predecessor (<see cref="SegmentHash"/>).</summary>
    public ChainHash ComputeHash() => SegmentHash.Of(PrevHash, Stream, FirstSeq, LastSeq, CommittedAt, Body.Span);
}
