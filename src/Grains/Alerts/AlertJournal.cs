using System.Collections.Concurrent;
using CchcLive.Domain.Alerts;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Alerts;

/// <summary>The alerts of an area up to a place of their stream.</summary>
/// <param name="Head">The place.</param>
/// <param name="Book">The alerts.</param>
internal sealed record AlertFile(StreamHead Head, AlertBook Book);

/// <summary>Reads alerts from the journal, and writes what happens to them. What was read is kept and read on from there. Thread-safe.</summary>
internal sealed class AlertJournal(IJournalStore store, JournalWriter writer)
{
    private readonly ConcurrentDictionary<string, AlertFile> _files = new(StringComparer.Ordinal);

    /// <summary>The alerts of an area, as the journal has them now.</summary>
    public async Task<AlertFile> ReadAsync(string area, CancellationToken cancellation = default) => await UpToAsync(await store.HeadAsync(AlertStreams.Of(area), cancellation), cancellation);

    /// <summary>The alerts of every area that has had any.</summary>
    public async Task<IReadOnlyList<(string Area, AlertBook Book)>> ListAsync(CancellationToken cancellation = default)
    {
        var all = new List<(string, AlertBook)>();
        foreach (var head in await store.HeadsAsync(cancellation))
        {
            if (AlertStreams.AreaOf(head.Stream) is { } area) all.Add((area, (await UpToAsync(head, cancellation)).Book));
        }

        return all;
    }

    /// <summary>Makes acts durable, all or none.</summary>
    /// <returns>The alerts with them.</returns>
    /// <exception cref="JournalConflictException">Somebody else wrote meanwhile; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; the next reading tells whether it was written.</exception>
    public async Task<AlertFile> AppendAsync(AlertFile file, IReadOnlyList<AlertAct> acts, CancellationToken cancellation = default)
    {
        var seq = file.Head.LastSeq + 1;
        var committed = await writer.AppendAsync(Append.To(file.Head.Stream, seq, seq, file.Head.Hash, new AlertEntry(acts).ToJson()), cancellation);
        return _files[file.Head.Stream] = new AlertFile(new StreamHead(file.Head.Stream, seq, committed.Hash), Applied(file.Book, acts));
    }

    private async Task<AlertFile> UpToAsync(StreamHead head, CancellationToken cancellation)
    {
        var file = _files.GetValueOrDefault(head.Stream) ?? new AlertFile(StreamHead.Empty(head.Stream), AlertBook.Empty);
        if (file.Head == head) return file;
        await foreach (var segment in store.ReadAsync(head.Stream, file.Head.LastSeq + 1, cancellation))
            file = new AlertFile(new StreamHead(head.Stream, segment.LastSeq, segment.ComputeHash()), Applied(file.Book, AlertEntry.Parse(segment.Body.Span).Acts));
        return file.Head.LastSeq == 0 ? file : _files[head.Stream] = file;
    }

    private static AlertBook Applied(AlertBook book, IReadOnlyList<AlertAct> acts) => acts.Aggregate(book, (known, act) => known.With(act));
}
