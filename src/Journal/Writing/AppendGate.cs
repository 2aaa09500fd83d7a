namespace CchcLive.Journal.Writing;

/// <summary>Back-pressure: lets appends in, first come first served, while their number and their bytes are within bounds.</summary>
internal sealed class AppendGate(int maxAppends, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = new();
    private int _appends;
    private long _bytes;
    private bool _closed;

    /// <summary>True while a caller waits to get in.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock) return _waiting.Count > 0;
        }
    }

    /// <summary>Appends inside.</summary>
    public int Appends
    {
        get
        {
            lock (_lock) return _appends;
        }
    }

    /// <summary>Completes when an append of this size is let in; each entry is followed by one <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The gate was closed first.</exception>
    public Task EnterAsync(long bytes, CancellationToken cancellation)
    {
        Waiter waiter;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(JournalWriter));
            if (_waiting.Count == 0 && HasRoom(bytes))
            {
                Count(bytes);
                return Task.CompletedTask;
            }

            waiter = new Waiter(bytes);
            _waiting.Enqueue(waiter);
        }

        return waiter.WaitAsync(cancellation);
    }

    /// <summary>An append that was let in is done.</summary>
    public void Leave(long bytes)
    {
        lock (_lock)
        {
            _appends--;
            _bytes -= bytes;
            while (_waiting.TryPeek(out var next) && (next.Task.IsCompleted || HasRoom(next.Bytes)))
            {
                _waiting.Dequeue();
                if (next.TrySetResult()) Count(next.Bytes);
            }
        }
    }

    /// <summary>Lets nobody in any more; those who wait get an <see cref="ObjectDisposedException"/>.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            while (_waiting.TryDequeue(out var waiter)) waiter.TrySetException(new ObjectDisposedException(nameof(JournalWriter)));
        }
    }

    private bool HasRoom(long bytes) => _appends == 0 || (_appends < maxAppends && _bytes + bytes <= maxBytes);

    private void Count(long bytes)
    {
        _appends++;
        _bytes += bytes;
    }

    private sealed class Waiter(long bytes) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Bytes => bytes;

        public async Task WaitAsync(CancellationToken cancellation)
        {
            await using var registration = cancellation.Register(() => TrySetCanceled(cancellation));
            await Task;
        }
    }
}
