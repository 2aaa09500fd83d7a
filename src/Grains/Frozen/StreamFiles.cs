using System.Collections.Concurrent;
using CchcLive.Journal;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Frozen;

/// <summary>What was read of many small streams, kept and read on from there: of each what <typeparamref name="T"/> remembers.</summary>
/// <param name="store">The journal.</param>
/// <param name="empty">Of a stream that has nothing.</param>
/// <param name="headOf">How far it was read.</param>
/// <param name="with">With one segment more.</param>
internal sealed class StreamFiles<T>(IJournalStore store, Func<string, T> empty, Func<T, StreamHead> headOf, Func<T, Segment, T> with)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _files = new(StringComparer.Ordinal);

    /// <summary>A stream as the journal has it now.</summary>
    public async Task<T> ReadAsync(string stream, CancellationToken cancellation) => await UpToAsync(await store.HeadAsync(stream, cancellation), cancellation);

    /// <summary>Keeps what was read, or written.</summary>
    public T Keep(T file) => _files[headOf(file).Stream] = file;

    /// <summary>A stream up to a head that the journal told.</summary>
    public async Task<T> UpToAsync(StreamHead head, CancellationToken cancellation)
    {
        var file = _files.GetValueOrDefault(head.Stream) ?? empty(head.Stream);
        if (headOf(file) == head) return file;
        await foreach (var segment in store.ReadAsync(head.Stream, headOf(file).LastSeq + 1, cancellation)) file = with(file, segment);
        return headOf(file).LastSeq == 0 ? file : Keep(file);
    }
}
