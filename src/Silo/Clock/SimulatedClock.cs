namespace CchcLive.Silo.Clock;

/// <summary>A clock that starts where it is told and runs at a multiple of the machine's; its timers run with it.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private readonly TimeProvider _machine;
    private readonly DateTimeOffset _start;
    private readonly double _speed;
    private readonly long _startedAt;

    /// <summary>A clock that shows <paramref name="start"/> now.</summary>
    /// <param name="start">What it shows at first.</param>
    /// <param name="speed">Simulated seconds a second, more than 0.</param>
    /// <param name="machine">The machine's clock.</param>
    public SimulatedClock(DateTimeOffset start, double speed, TimeProvider machine)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_start, _speed, _machine, _startedAt) = (start, speed, machine, machine.GetTimestamp());
    }

    /// <summary>Simulated seconds a second.</summary>
    public double Speed => _speed;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => (_start + (_machine.GetElapsedTime(_startedAt) * _speed)).ToUniversalTime();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(_machine.CreateTimer(callback, state, Scale(dueTime), Scale(period)), this);

    private TimeSpan Scale(TimeSpan simulated) => simulated <= TimeSpan.Zero
        ? simulated
        : TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(simulated.TotalMilliseconds / _speed), 1, uint.MaxValue - 1));

    private sealed class ScaledTimer(ITimer timer, SimulatedClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Scale(dueTime), clock.Scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
