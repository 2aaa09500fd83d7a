namespace CchcLive.Journal.Segments;

/// <summary>Where a stream ends. It is kept beside the segments and moved in the same transaction, so that a lost or altered last segment shows.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="LastSeq">Number of its last event; the next segment begins one above.</param>
/// <param name="Hash">Hash of its last segment; what the next one names as its predecessor.</param>
public sealed record StreamHead(string Stream, long LastSeq, ChainHash Hash)
{
    /// <summary>The head of a stream nothing was written to: position 0, <see cref="ChainHash.Zero"/>.</summary>
    public static StreamHead Empty(string stream) => new(stream, 0, ChainHash.Zero);
}
