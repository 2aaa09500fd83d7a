namespace CchcLive.Journal;

/// <summary>The right to write a database, alone or with the other processes of a cluster. Disposing gives it up; so does the end of the process.</summary>
public sealed class JournalOwnership : IAsyncDisposable
{
    private readonly Func<ValueTask> _release;

    internal JournalOwnership(Func<ValueTask> release, CancellationToken lost = default)
    {
        _release = release;
        Lost = lost;
    }

    /// <summary>
    /// Cancelled when ownership was lost without being given up (the connection to PostgreSQL broke). The streams are still safe, because two
    /// writers collide on their keys, but the process should stop and take ownership again.
    /// </summary>
    public CancellationToken Lost { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _release();
}
