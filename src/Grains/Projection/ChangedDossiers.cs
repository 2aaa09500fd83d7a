using CchcLive.Domain.Packing;
using CchcLive.Journal;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Projection;

/// <summary>Reads a shard's stream onward and says which dossiers its events name.</summary>
internal sealed class ChangedDossiers(IJournalStore store, string stream) : IAsyncDisposable
{
    /// <summary>Bounds the events of a bite where few dossiers have many.</summary>
    private const int EventsPerDossier = 20;

    private readonly Queue<string> _rest = new();
    private IAsyncEnumerator<Segment>? _segments;

    /// <summary>The last event taken.</summary>
    public long Seq { get; private set; }

    /// <summary>Goes on after an event; nothing is read again if that is where it stands.</summary>
    public async Task GoOnAfterAsync(long seq)
    {
        if (seq == Seq) return;
        await DisposeAsync();
        Seq = seq;
    }

    /// <summary>The codes of the next events, each once.</summary>
    /// <param name="last">The last event to take.</param>
    /// <param name="most">At most so many codes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlySet<string>> TakeAsync(long last, int most, CancellationToken cancellation)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var events = most * EventsPerDossier; events > 0 && codes.Count < most && Seq < last; events--)
        {
            if (_rest.Count == 0 && !await ReadAsync(cancellation)) break;
            codes.Add(_rest.Dequeue());
            Seq++;
        }

        return codes;
    }

    /// <summary>Lets go of what was read ahead.</summary>
    public async ValueTask DisposeAsync()
    {
        _rest.Clear();
        if (_segments is { } segments) await segments.DisposeAsync();
        _segments = null;
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        _segments ??= store.ReadAsync(stream, Seq + 1, cancellation).GetAsyncEnumerator(cancellation);
        if (!await _segments.MoveNextAsync())
        {
            await DisposeAsync();
            return false;
        }

        var segment = _segments.Current;
        var events = await Task.Run(() => EventBatch.Decode(segment.Body.Span), cancellation); // not in the shard's turn
        foreach (var e in events.Skip((int)(Seq + 1 - segment.FirstSeq))) _rest.Enqueue(e.Code);
        return _rest.Count > 0;
    }
}
