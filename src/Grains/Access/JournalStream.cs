using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Access;

/// <summary>
/// A stream of small entries that several processes may write: each reads on from where it stands, and who loses the race for the next number reads what
/// the other wrote and tries again. One caller at a time.
/// </summary>
internal sealed class JournalStream(string name, IJournalStore store, JournalWriter writer)
{
    private StreamHead _head = StreamHead.Empty(name);

    /// <summary>True after a write whose outcome is unknown: the stream must be read before the next.</summary>
    public bool IsBehind { get; private set; } = true;

    /// <summary>Reads what follows.</summary>
    /// <returns>True if there was anything.</returns>
    public async Task<bool> ReadOnAsync(Action<Segment> take, CancellationToken cancellation)
    {
        var before = _head.LastSeq;
        await foreach (var segment in store.ReadAsync(name, before + 1, cancellation))
        {
            take(segment);
            _head = new StreamHead(name, segment.LastSeq, segment.ComputeHash());
        }

        IsBehind = false;
        return _head.LastSeq > before;
    }

    /// <summary>Writes the next entry.</summary>
    /// <exception cref="JournalConflictException">Another process was first; read on and decide again.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; read on before the next write.</exception>
    public async Task<Committed> AppendAsync(byte[] body, CancellationToken cancellation)
    {
        var seq = _head.LastSeq + 1;
        IsBehind = true;
        var committed = await writer.AppendAsync(Append.To(name, seq, seq, _head.Hash, body), cancellation);
        (_head, IsBehind) = (new StreamHead(name, seq, committed.Hash), false);
        return committed;
    }

    /// <summary>Goes to the end without reading.</summary>
    public async Task GoToEndAsync(CancellationToken cancellation) => (_head, IsBehind) = (await store.HeadAsync(name, cancellation), false);
}
