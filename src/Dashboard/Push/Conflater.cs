namespace CchcLive.Dashboard.Push;

/// <summary>
/// Turns any number of signals into few calls: the first at once, later ones together, never two within the interval. What the call does
/// it does with the newest state, so nothing is lost but the intermediate steps.
/// </summary>
internal sealed class Conflater : IDisposable
{
    private readonly TimeProvider _pace;
    private readonly TimeSpan _interval;
    private readonly Action _call;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private long? _last;
    private bool _waiting;

    /// <summary>Makes one.</summary>
    /// <param name="pace">Measures the interval.</param>
    /// <param name="interval">Least time between two calls.</param>
    /// <param name="call">Called on the signalling thread or a timer's; must not block.</param>
    public Conflater(TimeProvider pace, TimeSpan interval, Action call)
    {
        (_pace, _interval, _call) = (pace, interval, call);
        _timer = pace.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something changed.</summary>
    public void Signal()
    {
        lock (_gate)
        {
            if (_waiting) return;
            var left = _last is { } last ? _interval - _pace.GetElapsedTime(last) : TimeSpan.Zero;
            if (left > TimeSpan.Zero)
            {
                _waiting = true;
                _timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _last = _pace.GetTimestamp();
        }

        _call();
    }

    /// <summary>The last call did nothing: the next signal need not wait for the interval.</summary>
    public void Unspend()
    {
        lock (_gate) _last = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void OnTimer()
    {
        lock (_gate)
        {
            _waiting = false;
            _last = _pace.GetTimestamp();
        }

        _call();
    }
}
