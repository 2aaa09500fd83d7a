using System.Collections.Concurrent;
using CchcLive.Domain.Reconciliation;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Reconciliation;

/// <summary>Reads what units counted from the journal, and writes it. What was read is kept and read on from there, so every process hears of the others. Thread-safe.</summary>
public sealed class CountsJournal(IJournalStore store, JournalWriter writer)
{
    private const int MostTries = 10;

    private readonly ConcurrentDictionary<string, CountsFile> _files = new(StringComparer.Ordinal);

    /// <summary>What a unit counted.</summary>
    public async Task<UnitCounts> ReadAsync(string unit, CancellationToken cancellation = default) => (await UpToAsync(unit, await store.HeadAsync(CountsStreams.Of(unit), cancellation), cancellation)).Counts;

    /// <summary>What some units counted; those that declared nothing are left out.</summary>
    /// <param name="units">The units.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<UnitCounts>> ReadAsync(IEnumerable<string> units, DateTimeOffset? knownAt, CancellationToken cancellation = default)
    {
        var wanted = units.ToHashSet(StringComparer.Ordinal);
        var all = new List<UnitCounts>();
        foreach (var head in await store.HeadsAsync(cancellation))
        {
            if (CountsStreams.UnitOf(head.Stream) is not { } unit || !wanted.Contains(unit)) continue;
            all.Add(knownAt is { } known ? await ThenAsync(unit, known, cancellation) : (await UpToAsync(unit, head, cancellation)).Counts);
        }

        return all;
    }

    /// <summary>Writes the next entry of a unit as it is decided over all that is there; decided again if somebody else was first.</summary>
    /// <exception cref="JournalException">It may not have been written; the next reading tells.</exception>
    public async Task<UnitCounts> AppendAsync(string unit, Func<UnitCounts, CountsEntry> decide, CancellationToken cancellation = default)
    {
        var stream = CountsStreams.Of(unit);
        for (var tries = 1; ; tries++)
        {
            var file = await UpToAsync(unit, await store.HeadAsync(stream, cancellation), cancellation);
            var (seq, entry) = (file.Head.LastSeq + 1, decide(file.Counts));
            try
            {
                var committed = await writer.AppendAsync(Append.To(stream, seq, seq, file.Head.Hash, entry.ToJson()), cancellation);
                return (_files[unit] = new CountsFile(new StreamHead(stream, seq, committed.Hash), file.Counts.With(entry, seq, committed.At))).Counts;
            }
            catch (JournalConflictException) when (tries < MostTries)
            {
                // somebody else declared or explained meanwhile: it is read, and decided anew
            }
        }
    }

    private async Task<UnitCounts> ThenAsync(string unit, DateTimeOffset knownAt, CancellationToken cancellation)
    {
        var counts = UnitCounts.Empty(unit);
        await foreach (var segment in store.ReadAsync(CountsStreams.Of(unit), 1, cancellation))
        {
            if (segment.CommittedAt > knownAt) break;
            counts = counts.With(CountsEntry.Parse(segment.Body.Span), segment.LastSeq, segment.CommittedAt);
        }

        return counts;
    }

    private async Task<CountsFile> UpToAsync(string unit, StreamHead head, CancellationToken cancellation)
    {
        var file = _files.GetValueOrDefault(unit) ?? new CountsFile(StreamHead.Empty(head.Stream), UnitCounts.Empty(unit));
        if (file.Head == head) return file;
        await foreach (var segment in store.ReadAsync(head.Stream, file.Head.LastSeq + 1, cancellation))
        {
            file = new CountsFile(
                new StreamHead(head.Stream, segment.LastSeq, segment.ComputeHash()), file.Counts.With(CountsEntry.Parse(segment.Body.Span), segment.LastSeq, segment.CommittedAt));
        }

        return file.Head.LastSeq == 0 ? file : _files[unit] = file;
    }

    private sealed record CountsFile(StreamHead Head, UnitCounts Counts);
}
