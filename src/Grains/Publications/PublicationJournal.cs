using CchcLive.Domain.Publications;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Publications;

/// <summary>Reads publications from the journal, and writes their acts. What was read is kept, without documents, and read on from there.</summary>
internal sealed class PublicationJournal(IJournalStore store, JournalWriter writer)
{
    private readonly StreamFiles<PublicationFile, PublicationEntry> _files = new(
        store, writer, entry => entry.ToJson(), body => PublicationEntry.Parse(body.Span), stream => new PublicationFile(StreamHead.Empty(stream)), file => file.Head, (file, entry, head, _) => file.With(entry, head));

    /// <summary>The publication of an area and month, as the journal has it now.</summary>
    public Task<PublicationFile> ReadAsync(string area, string period, CancellationToken cancellation = default) => _files.ReadAsync(PublicationStreams.Of(area, period), cancellation);

    /// <summary>Every publication that there is, by area, the newest month first.</summary>
    public async Task<IReadOnlyList<(string Area, PublicationPeriod Period, PublicationFile File)>> ListAsync(CancellationToken cancellation = default)
    {
        var all = new List<(string Area, PublicationPeriod Period, PublicationFile File)>();
        foreach (var head in await store.HeadsAsync(cancellation))
        {
            if (!PublicationStreams.TryRead(head.Stream, out var area, out var period) || await _files.UpToAsync(head, cancellation) is not { Days: { } days } file) continue;
            all.Add((area, period with { Kind = days }, file));
        }

        return [.. all.OrderBy(one => one.Area, StringComparer.Ordinal).ThenByDescending(one => one.Period.Id, StringComparer.Ordinal)];
    }

    /// <summary>The draft that a version is, or will be, made of, with its document; null if there is none.</summary>
    public Task<PublicationEntry?> DraftAsync(PublicationFile file, int version, CancellationToken cancellation = default) => EntryAsync(file, file.SeqOf(version), cancellation);

    /// <summary>The draft whose place that of a version took; null if it took none's.</summary>
    public Task<PublicationEntry?> DraftBeforeAsync(PublicationFile file, int version, CancellationToken cancellation = default) => EntryAsync(file, file.SeqBefore(version), cancellation);

    /// <summary>Makes an act durable.</summary>
    /// <returns>The publication with it.</returns>
    /// <exception cref="JournalConflictException">Somebody else wrote to it meanwhile; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; the next reading tells whether it was written.</exception>
    public Task<PublicationFile> AppendAsync(PublicationFile file, PublicationEntry entry, CancellationToken cancellation = default) => _files.AppendAsync(file, entry, cancellation);

    private async Task<PublicationEntry?> EntryAsync(PublicationFile file, long seq, CancellationToken cancellation)
    {
        if (seq == 0) return null;
        await foreach (var segment in store.ReadAsync(file.Head.Stream, seq, cancellation)) return PublicationEntry.Parse(segment.Body.Span);
        return null;
    }
}
