namespace CchcLive.Engines.Tests.Support;

/// <summary>A clock that moves only when told to, and then calls the timers that fell due. An engine may have timers of its own on it; tests wait for those that were created under <see cref="Watch"/>.</summary>
public sealed class FakeClock : TimeProvider
{
    [ThreadStatic]
    private static bool _watching;

    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = new(2025, 3, 12, 0, 25, 0, TimeSpan.Zero);
    private TaskCompletionSource _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Timers that this thread creates until the answer is disposed of are those that tests wait for.</summary>
    public static IDisposable Watch() => new Watched();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state), _watching);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; each timer is called at most once.</summary>
    public void Advance(TimeSpan by)
    {
        FakeTimer[] due;
        lock (_timers)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Call();
    }

    public void Advance(double milliseconds) => Advance(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Waits until the watched timer is armed that this will make tick, then moves the clock: an engine may arm it a little after the tick before was heard.</summary>
    public async Task AdvanceArmedAsync(double milliseconds)
    {
        await UntilArmedAsync(milliseconds);
        Advance(milliseconds);
    }

    /// <summary>Waits until a watched timer is armed that falls due within so many milliseconds.</summary>
    public async Task UntilArmedAsync(double milliseconds)
    {
        while (true)
        {
            Task armed;
            lock (_timers)
            {
                var end = _now + TimeSpan.FromMilliseconds(milliseconds);
                if (_timers.Exists(timer => timer.IsWatched && timer.Due <= end))
                    return;
                armed = _armed.Task;
            }

            await Soon.Do(armed, $"No watched timer was armed that falls due within {milliseconds} ms.");
        }
    }

    private sealed class Watched : IDisposable
    {
        public Watched() => _watching = true;

        public void Dispose() => _watching = false;
    }

    private sealed class FakeTimer(FakeClock clock, Action call, bool isWatched) : ITimer
    {
        private bool _disposed;

        public bool IsWatched { get; } = isWatched;

        public DateTimeOffset Due { get; private set; }

        public Action Call { get; } = call;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            TaskCompletionSource armed;
            lock (clock._timers)
            {
                if (_disposed)
                    return false;
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                armed = clock._armed;
                clock._armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            armed.SetResult();
            if (dueTime == TimeSpan.Zero)
                clock.Advance(TimeSpan.Zero);
            return true;
        }

        public void Dispose()
        {
            lock (clock._timers)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
