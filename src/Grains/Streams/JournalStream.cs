using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Streams;

/// <summary>
/// A stream of small entries, each a segment, that several processes may write: who loses the race for the next number reads what the other wrote and
/// decides again. What it says is held by its owner, who is told every entry in order, one at a time. Thread-safe.
/// </summary>
/// <typeparam name="T">An entry.</typeparam>
/// <param name="name">The stream's name.</param>
/// <param name="store">The journal.</param>
/// <param name="writer">Writes to it.</param>
/// <param name="write">The bytes of an entry.</param>
/// <param name="read">The entry of some bytes.</param>
/// <param name="take">Takes an entry that was committed at an instant; null if nobody holds what the stream says, which then is not read.</param>
/// <param name="changed">After one or more were taken.</param>
internal sealed class JournalStream<T>(
    string name, IJournalStore store, JournalWriter writer, Func<T, byte[]> write, Func<ReadOnlyMemory<byte>, T> read, Action<T, DateTimeOffset>? take, Action? changed = null) : IDisposable
    where T : class
{
    /// <summary>So often another process may be first before an entry is given up.</summary>
    private const int MostRaces = 20;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private StreamHead _head = StreamHead.Empty(name);
    private bool _isBehind = true;

    /// <summary>Reads what follows.</summary>
    /// <exception cref="JournalUnavailableException">The database failed; what was taken stays.</exception>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await ReadOnAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes the next entry as it is decided over all that was there; decided again if another process was first.</summary>
    /// <param name="decide">The entry; null for nothing. What it throws is thrown.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was written, and the number it has from 1; null for nothing.</returns>
    /// <exception cref="JournalException">The outcome is not known, or the journal cannot be written.</exception>
    public async Task<(T Entry, long Seq)?> AppendAsync(Func<T?> decide, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            for (var races = 0; ; races++)
            {
                await ReadOnAsync(cancellation);
                if (decide() is not { } entry) return null;
                var seq = _head.LastSeq + 1;
                _isBehind = true;
                try
                {
                    var committed = await writer.AppendAsync(Append.To(name, seq, seq, _head.Hash, write(entry)), cancellation);
                    (_head, _isBehind) = (new StreamHead(name, seq, committed.Hash), false);
                    take?.Invoke(entry, committed.At);
                    changed?.Invoke();
                    return (entry, seq);
                }
                catch (JournalConflictException) when (races < MostRaces)
                {
                    // another process was first: what it wrote is read, and the entry decided anew
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        if (take is null)
        {
            if (_isBehind) _head = await store.HeadAsync(name, cancellation);
        }
        else
        {
            var before = _head.LastSeq;
            await foreach (var segment in store.ReadAsync(name, before + 1, cancellation))
            {
                take(read(segment.Body), segment.CommittedAt);
                _head = new StreamHead(name, segment.LastSeq, segment.ComputeHash());
            }

            if (_head.LastSeq > before) changed?.Invoke();
        }

        _isBehind = false;
    }
}
