using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Support;

/// <summary>A clock that somebody may set: timers measure the time that passes, not what the clock says.</summary>
internal sealed class SetClock(ManualTimeProvider passing) : TimeProvider
{
    /// <summary>By how much the clock was set forward.</summary>
    public TimeSpan By { get; set; }

    public override long TimestampFrequency => passing.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => passing.GetUtcNow() + By;

    public override long GetTimestamp() => passing.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => passing.CreateTimer(callback, state, dueTime, period);
}
