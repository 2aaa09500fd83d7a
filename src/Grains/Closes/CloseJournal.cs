using CchcLive.Domain.Closes;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Closes;

/// <summary>Reads the closes of areas from the journal, and writes them. Nothing is held in memory.</summary>
public sealed class CloseJournal(IJournalStore store, JournalWriter writer)
{
    /// <summary>The last day that an area closed; null if it never closed one.</summary>
    public async Task<DayClose?> LastAsync(string area)
    {
        var head = await store.HeadAsync(CloseStreams.Of(area));
        return head.LastSeq == 0 ? null : await FindAsync(area, CloseStreams.DateOf(head.LastSeq));
    }

    /// <summary>The close of a day; null if the area did not close it.</summary>
    public async Task<DayClose?> FindAsync(string area, DateOnly date)
    {
        if (date < CloseStreams.FirstDay) return null;
        await foreach (var segment in store.ReadAsync(CloseStreams.Of(area), CloseStreams.SeqOf(date)))
            return segment.LastSeq == CloseStreams.SeqOf(date) ? DayCloseCodec.Decode(segment.Body.Span) : null;
        return null;
    }

    /// <summary>The days of a period that an area closed, in order.</summary>
    public async Task<IReadOnlyList<DayClose>> ListAsync(string area, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var closes = new List<DayClose>();
        var first = from < CloseStreams.FirstDay ? CloseStreams.FirstDay : from;
        await foreach (var segment in store.ReadAsync(CloseStreams.Of(area), CloseStreams.SeqOf(first), cancellation))
        {
            if (segment.LastSeq > CloseStreams.SeqOf(to)) break;
            if (segment.LastSeq >= CloseStreams.SeqOf(first)) closes.Add(DayCloseCodec.Decode(segment.Body.Span));
        }

        return closes;
    }

    /// <summary>The latest days that an area closed, the newest first; days further back than that many from the last are not looked for.</summary>
    public async Task<IReadOnlyList<DateOnly>> LastDaysAsync(string area, int days)
    {
        var head = await store.HeadAsync(CloseStreams.Of(area));
        var (found, first) = (new List<DateOnly>(), Math.Max(1, head.LastSeq - days + 1));
        await foreach (var segment in store.ReadAsync(head.Stream, first))
        {
            if (segment.LastSeq >= first) found.Insert(0, CloseStreams.DateOf(segment.LastSeq));
        }

        return found;
    }

    /// <summary>Makes a close durable after <paramref name="head"/>, the end of the area's stream.</summary>
    /// <returns>The new end of the stream.</returns>
    /// <exception cref="JournalConflictException">Somebody else closed a day of the area meanwhile.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; whether the day is closed says the stream's head.</exception>
    internal async Task<StreamHead> AppendAsync(DayClose close, StreamHead head)
    {
        var seq = CloseStreams.SeqOf(close.Date);
        var committed = await writer.AppendAsync(Append.To(head.Stream, head.LastSeq + 1, seq, head.Hash, DayCloseCodec.Encode(close)));
        return new StreamHead(head.Stream, seq, committed.Hash);
    }
}
