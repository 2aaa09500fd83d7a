using CchcLive.Domain.Reports;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Reports;

/// <summary>Reads reports from the journal, and writes their issues. What was read is kept, without documents, and read on from there.</summary>
internal sealed class ReportJournal(IJournalStore store, JournalWriter writer)
{
    private readonly StreamFiles<ReportFile, ReportEntry> _files = new(
        store, writer, entry => entry.ToJson(), body => ReportEntry.Parse(body.Span), stream => new ReportFile(StreamHead.Empty(stream)), file => file.Head, (file, entry, head, _) => file.With(entry, head));

    /// <summary>A report, as the journal has it now.</summary>
    public Task<ReportFile> ReadAsync(string area, string kind, ReportPeriod period, CancellationToken cancellation = default) => _files.ReadAsync(ReportStreams.Of(area, kind, period), cancellation);

    /// <summary>Every report that there is, by its stream.</summary>
    public async Task<IReadOnlyDictionary<string, ReportFile>> AllAsync(CancellationToken cancellation = default)
    {
        var all = new Dictionary<string, ReportFile>(StringComparer.Ordinal);
        foreach (var head in await store.HeadsAsync(cancellation))
        {
            if (ReportStreams.TryRead(head.Stream, out _, out _, out _)) all.Add(head.Stream, await _files.UpToAsync(head, cancellation));
        }

        return all;
    }

    /// <summary>The canonical bytes of an issue; null if there is none of that number.</summary>
    /// <exception cref="InvalidDataException">The stored document is not what its hash says.</exception>
    public async Task<byte[]?> DocumentAsync(ReportFile file, int number, CancellationToken cancellation = default)
    {
        if (number < 1 || number > file.Issues.Count) return null;
        await foreach (var segment in store.ReadAsync(file.Head.Stream, number, cancellation)) return ReportEntry.Parse(segment.Body.Span).Unpacked();
        return null;
    }

    /// <summary>Makes an issue durable.</summary>
    /// <exception cref="JournalConflictException">Somebody else issued meanwhile; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; the next reading tells whether it was written.</exception>
    public async Task<ReportIssue> AppendAsync(ReportFile file, ReportEntry entry, CancellationToken cancellation = default) => (await _files.AppendAsync(file, entry, cancellation)).Issues[^1];
}
