using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Writing;

/// <summary>A segment that has no commit time yet. Made by <see cref="Append.To"/>, which checks the ranges.</summary>
public sealed record SegmentDraft
{
    internal SegmentDraft(string stream, long firstSeq, long lastSeq, ChainHash prevHash, ReadOnlyMemory<byte> body)
    {
        Stream = stream;
        FirstSeq = firstSeq;
        LastSeq = lastSeq;
        PrevHash = prevHash;
        Body = body;
    }

    /// <summary>The stream's name.</summary>
    public string Stream { get; }

    /// <summary>Number of the first event, from 1.</summary>
    public long FirstSeq { get; }

    /// <summary>Number of the last event.</summary>
    public long LastSeq { get; }

    /// <summary>Hash of the segment before it.</summary>
    public ChainHash PrevHash { get; }

    /// <summary>The encoded events.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    internal Segment At(DateTimeOffset committedAt) => new(Stream, FirstSeq, LastSeq, committedAt, PrevHash, Body);
}
