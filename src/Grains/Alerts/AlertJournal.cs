using CchcLive.Domain.Alerts;
using CchcLive.Grains.Streams;
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
    private readonly StreamFiles<AlertFile, AlertEntry> _files = new(
        store, writer, entry => entry.ToJson(), body => AlertEntry.Parse(body.Span), stream => new AlertFile(StreamHead.Empty(stream), AlertBook.Empty), file => file.Head,
        (file, entry, head, _) => new AlertFile(head, entry.Acts.Aggregate(file.Book, (known, act) => known.With(act))));

    /// <summary>The alerts of an area, as the journal has them now.</summary>
    public Task<AlertFile> ReadAsync(string area, CancellationToken cancellation = default) => _files.ReadAsync(AlertStreams.Of(area), cancellation);

    /// <summary>The alerts of every area that has had any.</summary>
    public async Task<IReadOnlyList<(string Area, AlertBook Book)>> ListAsync(CancellationToken cancellation = default)
    {
        var all = new List<(string, AlertBook)>();
        foreach (var head in await store.HeadsAsync(cancellation))
        {
            if (AlertStreams.AreaOf(head.Stream) is { } area) all.Add((area, (await _files.UpToAsync(head, cancellation)).Book));
        }

        return all;
    }

    /// <summary>Makes acts durable, all or none.</summary>
    /// <returns>The alerts with them.</returns>
    /// <exception cref="JournalConflictException">Somebody else wrote meanwhile; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; the next reading tells whether it was written.</exception>
    public Task<AlertFile> AppendAsync(AlertFile file, IReadOnlyList<AlertAct> acts, CancellationToken cancellation = default) => _files.AppendAsync(file, new AlertEntry(acts), cancellation);
}
