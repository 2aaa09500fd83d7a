namespace CchcLive.Ingest.Intake;

/// <summary>
/// Bounds what requests of events may hold in memory, all together. A request that does not fit is asked to come again (429); it has cost nothing.
/// </summary>
/// <param name="budget">Bytes that all requests together may hold.</param>
public sealed class IntakeGate(long budget = IntakeGate.DefaultBudget)
{
    /// <summary>The budget when nobody says: 512 MB.</summary>
    public const long DefaultBudget = 512L * 1024 * 1024;

    /// <summary>What a stream of any length holds at most: a chunk under way, one that fills, and their lines.</summary>
    public const long StreamBytes = 8L * 1024 * 1024;

    private readonly Lock _lock = new();
    private long _held;

    /// <summary>Takes room for a request; null if there is none. Disposing the result gives it back. One request always fits.</summary>
    public IDisposable? TryEnter(long bytes)
    {
        lock (_lock)
        {
            if (_held > 0 && _held + bytes > budget) return null;
            _held += bytes;
        }

        return new Room(this, bytes);
    }

    private void Leave(long bytes)
    {
        lock (_lock) _held -= bytes;
    }

    private sealed class Room(IntakeGate gate, long bytes) : IDisposable
    {
        private long _bytes = bytes;

        public void Dispose() => gate.Leave(Interlocked.Exchange(ref _bytes, 0));
    }
}
