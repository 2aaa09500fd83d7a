using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Reconciliation;

/// <summary>Reads what units counted from the journal, and writes it. What was read is kept and read on from there, so every process hears of the others. Thread-safe.</summary>
public sealed class CountsJournal(IJournalStore store, JournalWriter writer)
{
    private const int MostTries = 10;

    private readonly StreamFiles<CountsFile, CountsEntry> _files = new(
        store, writer, entry => entry.ToJson(), body => CountsEntry.Parse(body.Span), stream => new CountsFile(StreamHead.Empty(stream), UnitCounts.Empty(CountsStreams.UnitOf(stream)!)), file => file.Head,
        (file, entry, head, at) => new CountsFile(head, file.Counts.With(entry, head.LastSeq, at)));

    /// <summary>What a unit counted.</summary>
    public async Task<UnitCounts> ReadAsync(string unit, CancellationToken cancellation = default) => (await _files.ReadAsync(CountsStreams.Of(unit), cancellation)).Counts;

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
            all.Add((knownAt is { } known ? await _files.AsOfAsync(head.Stream, known, cancellation) : await _files.UpToAsync(head, cancellation)).Counts);
        }

        return all;
    }

    /// <summary>Writes the next entry of a unit as it is decided over all that is there; decided again if somebody else was first.</summary>
    /// <exception cref="JournalException">It may not have been written; the next reading tells.</exception>
    public async Task<UnitCounts> AppendAsync(string unit, Func<UnitCounts, CountsEntry> decide, CancellationToken cancellation = default)
    {
        for (var tries = 1; ; tries++)
        {
            var file = await _files.ReadAsync(CountsStreams.Of(unit), cancellation);
            try
            {
                return (await _files.AppendAsync(file, decide(file.Counts), cancellation)).Counts;
            }
            catch (JournalConflictException) when (tries < MostTries)
            {
                // somebody else declared or explained meanwhile: it is read, and decided anew
            }
        }
    }

    private sealed record CountsFile(StreamHead Head, UnitCounts Counts);
}
