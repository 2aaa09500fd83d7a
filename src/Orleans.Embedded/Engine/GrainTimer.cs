using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A timer of a grain; it is itself the turn of its ticks, of which there is never more than one.</summary>
internal sealed class GrainTimer : Turn, IGrainTimer
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly CancellationTokenSource _disposed = new();
    private readonly ITimer _timer;
    private volatile bool _ticking;
    private volatile bool _stopped;
    private bool _changed;
    private TimeSpan _dueTime;
    private TimeSpan _period;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        AlwaysInterleave = options.Interleave;
        KeepsAlive = options.KeepAlive;
        Check(options.DueTime, options.Period);
        using (ExecutionContext.SuppressFlow())
            _timer = activation.Silo.GrainClock.CreateTimer(static timer => ((GrainTimer)timer!).Due(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        activation.Add(this);
        Change(options.DueTime, options.Period);
    }

    public override bool IsAbandoned => _stopped;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, period);
        _dueTime = dueTime;
        _period = period;
        _changed = true;
        if (!_ticking)
            Arm(dueTime);
    }

    public override void Run(object target, ITurnOwner owner) => _ = TickAsync(owner);

    /// <summary>No further tick; a running one goes on undisturbed.</summary>
    public void Stop()
    {
        _stopped = true;
        _timer.Dispose();
    }

    public void Dispose()
    {
        Stop();
        _disposed.Cancel();
        _activation.Remove(this);
    }

    private static void Check(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan && (dueTime < TimeSpan.Zero || dueTime > Longest))
            throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A due time is infinite or 0 to 4,294,967,294 ms.");
        if (period != Timeout.InfiniteTimeSpan && (period < TimeSpan.Zero || period > Longest))
            throw new ArgumentOutOfRangeException(nameof(period), period, "A period is infinite or 0 to 4,294,967,294 ms.");
    }

    private void Due()
    {
        _ticking = true;
        _activation.Enqueue(this);
    }

    private async Task TickAsync(ITurnOwner owner)
    {
        _changed = false;
        try
        {
            await _callback(_disposed.Token);
        }
        catch (Exception failure)
        {
            _activation.Silo.Log.LogWarning(failure, "A timer callback of {Grain} failed; the timer goes on.", _activation.GrainId);
        }

        _ticking = false;
        Arm(_changed ? _dueTime : _period);
        owner.Ended(this);
    }

    private void Arm(TimeSpan dueTime)
    {
        if (!_stopped)
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }
}
