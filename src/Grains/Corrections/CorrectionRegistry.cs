using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Corrections;

/// <summary>The journal's stream <c>corrections</c>: what was proposed, by whom, and who decided.</summary>
public sealed class CorrectionRegistry(IJournalStore store, JournalWriter writer) : IFollowedStream, IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "corrections";

    private const int MostTries = 10;

    private readonly SemaphoreSlim _changing = new(1, 1);
    private readonly JournalStream _stream = new(Stream, store, writer);

    /// <summary>All of them now.</summary>
    public CorrectionState Current { get; private set; } = CorrectionState.Nothing;

    /// <inheritdoc />
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            await ReadOnAsync(cancellation);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Writes an entry, as it is decided over the newest state; decided again if another process was first.</summary>
    /// <param name="decide">What is to be written; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="JournalException">The outcome is not known, or the journal cannot be written.</exception>
    public async Task<CorrectionEntry?> ChangeAsync(Func<CorrectionState, CorrectionEntry?> decide, CancellationToken cancellation = default)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            for (var tries = 1; ; tries++)
            {
                await ReadOnAsync(cancellation);
                if (decide(Current) is not { } entry) return null;
                try
                {
                    await _stream.AppendAsync(entry.ToJson(), cancellation);
                    Current = Current.With(entry);
                    return entry;
                }
                catch (JournalConflictException) when (tries < MostTries)
                {
                    // another process was first: what it wrote is read, and the change decided anew
                }
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _changing.Dispose();

    private Task<bool> ReadOnAsync(CancellationToken cancellation) => _stream.ReadOnAsync(segment => Current = Current.With(CorrectionEntry.Parse(segment.Body.Span)), cancellation);
}
