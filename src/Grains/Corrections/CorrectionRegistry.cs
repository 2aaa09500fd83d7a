using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Corrections;

/// <summary>The journal's stream <c>corrections</c>: what was proposed, by whom, and who decided.</summary>
public sealed class CorrectionRegistry : IFollowedStream, IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "corrections";

    private readonly JournalStream<CorrectionEntry> _stream;

    /// <summary>Reads nothing yet.</summary>
    public CorrectionRegistry(IJournalStore store, JournalWriter writer) =>
        _stream = new(Stream, store, writer, entry => entry.ToJson(), body => CorrectionEntry.Parse(body.Span), (entry, _) => Current = Current.With(entry));

    /// <summary>All of them now.</summary>
    public CorrectionState Current { get; private set; } = CorrectionState.Nothing;

    /// <inheritdoc />
    public Task CatchUpAsync(CancellationToken cancellation = default) => _stream.CatchUpAsync(cancellation);

    /// <summary>Writes an entry, as it is decided over the newest state; decided again if another process was first.</summary>
    /// <param name="decide">What is to be written; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="JournalException">The outcome is not known, or the journal cannot be written.</exception>
    public async Task<CorrectionEntry?> ChangeAsync(Func<CorrectionState, CorrectionEntry?> decide, CancellationToken cancellation = default) =>
        (await _stream.AppendAsync(() => decide(Current), cancellation))?.Entry;

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();
}
