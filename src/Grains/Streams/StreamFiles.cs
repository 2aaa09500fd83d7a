using System.Collections.Concurrent;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Streams;

/// <summary>
/// Many streams of small entries, each entry a segment: what was read of one is kept and read on from there, so every process hears of the others. Thread-safe.
/// </summary>
/// <typeparam name="T">What is remembered of a stream.</typeparam>
/// <typeparam name="TEntry">An entry.</typeparam>
/// <param name="store">The journal.</param>
/// <param name="writer">Writes to it.</param>
/// <param name="write">The bytes of an entry.</param>
/// <param name="read">The entry of some bytes.</param>
/// <param name="empty">What is remembered of the stream of this name before its first entry.</param>
/// <param name="headOf">How far it was read.</param>
/// <param name="with">What is remembered with one entry more, which ends at a head and was committed at an instant.</param>
internal sealed class StreamFiles<T, TEntry>(
    IJournalStore store,
    JournalWriter writer,
    Func<TEntry, byte[]> write,
    Func<ReadOnlyMemory<byte>, TEntry> read,
    Func<string, T> empty,
    Func<T, StreamHead> headOf,
    Func<T, TEntry, StreamHead, DateTimeOffset, T> with)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _files = new(StringComparer.Ordinal);

    /// <summary>A stream as the journal has it now.</summary>
    public async Task<T> ReadAsync(string stream, CancellationToken cancellation) => await UpToAsync(await store.HeadAsync(stream, cancellation), cancellation);

    /// <summary>A stream up to a head that the journal told.</summary>
    public async Task<T> UpToAsync(StreamHead head, CancellationToken cancellation)
    {
        var file = _files.GetValueOrDefault(head.Stream) ?? empty(head.Stream);
        if (headOf(file) == head) return file;
        await foreach (var segment in store.ReadAsync(head.Stream, headOf(file).LastSeq + 1, cancellation)) file = With(file, segment);
        return headOf(file).LastSeq == 0 ? file : _files[head.Stream] = file;
    }

    /// <summary>A stream as it was at an instant; nothing is kept.</summary>
    public async Task<T> AsOfAsync(string stream, DateTimeOffset instant, CancellationToken cancellation)
    {
        var file = empty(stream);
        await foreach (var segment in store.ReadAsync(stream, 1, cancellation))
        {
            if (segment.CommittedAt > instant) break;
            file = With(file, segment);
        }

        return file;
    }

    /// <summary>Makes the next entry durable.</summary>
    /// <returns>What is remembered with it.</returns>
    /// <exception cref="JournalConflictException">Somebody else wrote meanwhile; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; the next reading tells whether it was written.</exception>
    public async Task<T> AppendAsync(T file, TEntry entry, CancellationToken cancellation)
    {
        var head = headOf(file);
        var seq = head.LastSeq + 1;
        var committed = await writer.AppendAsync(Append.To(head.Stream, seq, seq, head.Hash, write(entry)), cancellation);
        return _files[head.Stream] = with(file, entry, new StreamHead(head.Stream, seq, committed.Hash), committed.At);
    }

    private T With(T file, Segment segment) => with(file, read(segment.Body), new StreamHead(segment.Stream, segment.LastSeq, segment.ComputeHash()), segment.CommittedAt);
}
