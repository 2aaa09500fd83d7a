using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Writing;

/// <summary>
/// What must become durable as one: the next segment of one stream, entries for the quarantine, or both. If the segment conflicts its quarantine
/// entries are not stored either, because they were judged against a stream that has since moved.
/// </summary>
public sealed class Append
{
    /// <summary>Longest body, in bytes (32 MiB). A segment is read back whole, so this bounds a reader's memory.</summary>
    public const int MaxBodyBytes = 32 * 1024 * 1024;

    private Append(SegmentDraft? segment, IReadOnlyList<QuarantineEntry> quarantine)
    {
        Segment = segment;
        Quarantine = quarantine;
        Bytes = segment?.Body.Length ?? 0;
        foreach (var entry in quarantine) Bytes += entry.Bytes;
    }

    /// <summary>The segment to write; null if there are only quarantine entries.</summary>
    public SegmentDraft? Segment { get; }

    /// <summary>Entries for the quarantine; may be empty.</summary>
    public IReadOnlyList<QuarantineEntry> Quarantine { get; }

    /// <summary>About how many bytes it holds in memory and sends to the database.</summary>
    public long Bytes { get; }

    /// <summary>An append of the next segment of a stream.</summary>
    /// <param name="stream">The stream's name (<see cref="StreamName"/>).</param>
    /// <param name="firstSeq">One above the stream's last event; 1 for a new stream.</param>
    /// <param name="lastSeq">Number of the segment's last event.</param>
    /// <param name="prevHash">Hash of the stream's last segment; <see cref="ChainHash.Zero"/> for a new stream.</param>
    /// <param name="body">The encoded events. The memory must not change until the append has completed.</param>
    /// <param name="quarantine">Entries for the quarantine, in the same transaction.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public static Append To(string stream, long firstSeq, long lastSeq, ChainHash prevHash, ReadOnlyMemory<byte> body, IReadOnlyList<QuarantineEntry>? quarantine = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstSeq, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastSeq, firstSeq);
        if (body.Length > MaxBodyBytes) throw new ArgumentException($"A segment's body has at most {MaxBodyBytes} bytes; this one has {body.Length}. Write it as several.", nameof(body));
        return new Append(new SegmentDraft(StreamName.Check(stream), firstSeq, lastSeq, prevHash, body), quarantine ?? []);
    }

    /// <summary>An append of quarantine entries alone.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Append OnlyQuarantine(IReadOnlyList<QuarantineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) throw new ArgumentException("An append without a segment needs at least one quarantine entry.", nameof(entries));
        return new Append(null, entries);
    }
}
