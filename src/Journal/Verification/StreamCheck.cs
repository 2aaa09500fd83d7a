using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Verification;

/// <summary>Walks one stream, segment by segment, against the head as it was before the walk began (segments may be added meanwhile).</summary>
internal sealed class StreamCheck(StreamHead head)
{
    private Segment? _previous;
    private ChainHash _hash = ChainHash.Zero;
    private long _segments;
    private long _events;
    private bool _headSeen = head.LastSeq == 0;

    private long LastSeq => _previous?.LastSeq ?? 0;

    /// <summary>Takes the next segment; null if it is in order.</summary>
    public StreamVerdict? Next(Segment segment)
    {
        if (segment.FirstSeq > LastSeq + 1)
            return Bad(SegmentFault.Sequence, LastSeq + 1, $"events {LastSeq + 1} to {segment.FirstSeq - 1} are missing");
        if (segment.FirstSeq <= LastSeq)
            return Bad(SegmentFault.Sequence, segment.FirstSeq, $"events {segment.FirstSeq} to {Math.Min(LastSeq, segment.LastSeq)} are there twice");
        if (segment.PrevHash != _hash)
        {
            return _previous is null
                ? Bad(SegmentFault.Hash, segment.FirstSeq, $"the first segment ({Range(segment)}) names a segment before it")
                : Bad(SegmentFault.Hash, _previous.FirstSeq, $"segment {Range(_previous)} does not have the hash that its successor {Range(segment)} recorded: one of the two was altered");
        }

        _previous = segment;
        _hash = segment.ComputeHash();
        _segments++;
        _events += segment.LastSeq - segment.FirstSeq + 1;
        if (segment.LastSeq != head.LastSeq) return null;
        _headSeen = true;
        return _hash == head.Hash ? null : Bad(SegmentFault.Hash, segment.FirstSeq, $"segment {Range(segment)} does not have the hash that the stream's head recorded: it was altered");
    }

    /// <summary>The verdict when there are no more segments.</summary>
    /// <param name="headNow">The head as it is now: it moves together with the segments, so it cannot be behind one that was read.</param>
    public StreamVerdict End(StreamHead headNow)
    {
        if (head.LastSeq > LastSeq) return Bad(SegmentFault.MissingEnd, LastSeq + 1, $"events {LastSeq + 1} to {head.LastSeq} are missing at the end");
        if (headNow.LastSeq < LastSeq) return Bad(SegmentFault.Head, headNow.LastSeq + 1, $"the stream's head is at event {headNow.LastSeq}, behind the last segment {Range(_previous!)}");
        if (!_headSeen) return Bad(SegmentFault.Head, head.LastSeq, $"the stream's head is at event {head.LastSeq}, which is inside a segment");
        return new StreamVerdict(head.Stream, _segments, _events);
    }

    private StreamVerdict Bad(SegmentFault fault, long firstSeq, string detail) => new(head.Stream, _segments, _events, fault, firstSeq, detail);

    private static string Range(Segment segment) => $"{segment.FirstSeq}–{segment.LastSeq}";
}
