using CchcLive.Engines.Tests.Support;
using Orleans.Concurrency;

namespace CchcLive.Engines.Tests.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts the grain's timer; times in milliseconds, −1 infinite. A tick says "tick", waits at gate "tick" if <paramref name="hold"/>.</summary>
    Task Start(double due, double period, bool interleave = false, bool hold = false);

    [AlwaysInterleave]
    Task Change(double due, double period);

    /// <summary>The next tick changes the timer so.</summary>
    Task ChangeInTick(double due, double period);

    Task Dispose(bool inTick);

    Task ThrowInTick();

    Task Hold();

    [AlwaysInterleave]
    Task Ping();

    [ReadOnly]
    Task Read();

    Task Leave();

    /// <summary>Name of the exception that a timer with these times gives, or "none".</summary>
    Task<string> Failure(double due, double period);

    /// <summary>Ticks of each of the callback shapes.</summary>
    Task StartAllShapes();
}

public sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? _timer;
    private Action? _inTick;

    private Script Script => Script.Of(this);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!this.GetPrimaryKeyString().StartsWith("early:", StringComparison.Ordinal))
            return;
        await Start(0, -1, interleave: true);
        Script.Add("registered");
        await Script.Gate("activate");
        Script.Add("activated");
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Add("deactivated");
        return Task.CompletedTask;
    }

    public Task Start(double due, double period, bool interleave = false, bool hold = false)
    {
        using (FakeClock.Watch())
            _timer = this.RegisterGrainTimer(token => TickAsync(hold, token), new() { DueTime = Span(due), Period = Span(period), Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task Change(double due, double period)
    {
        _timer!.Change(Span(due), Span(period));
        return Task.CompletedTask;
    }

    public Task ChangeInTick(double due, double period)
    {
        _inTick = () => _timer!.Change(Span(due), Span(period));
        return Task.CompletedTask;
    }

    public Task Dispose(bool inTick)
    {
        if (inTick)
            _inTick = _timer!.Dispose;
        else
            _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task ThrowInTick()
    {
        _inTick = () => throw new InvalidOperationException("as the test wants it");
        return Task.CompletedTask;
    }

    public async Task Hold()
    {
        Script.Add("+hold");
        await Script.Gate("hold");
        Script.Add("-hold");
    }

    public Task Ping() => Task.CompletedTask;

    public Task Read()
    {
        Script.Add("read");
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<string> Failure(double due, double period)
    {
        try
        {
            this.RegisterGrainTimer(() => Task.CompletedTask, Span(due), Span(period)).Dispose();
            return Task.FromResult("none");
        }
        catch (Exception failure)
        {
            return Task.FromResult(failure.GetType().Name);
        }
    }

    public Task StartAllShapes()
    {
        var due = TimeSpan.FromSeconds(1);
        var never = Timeout.InfiniteTimeSpan;
        using var watched = FakeClock.Watch();
        this.RegisterGrainTimer(Plain, due, never);
        this.RegisterGrainTimer(WithToken, due, never);
        this.RegisterGrainTimer(WithState, "c", due, never);
        this.RegisterGrainTimer((state, token) => WithState(token.CanBeCanceled ? state : "?"), "d", due, never);
        this.RegisterGrainTimer(Plain, new() { DueTime = due, Period = never });
        this.RegisterGrainTimer(_ => WithState("e"), new GrainTimerCreationOptions(due, never));
        this.RegisterGrainTimer(WithState, "f", new GrainTimerCreationOptions { DueTime = due, Period = never });
        this.RegisterGrainTimer(static (state, _) => state.WithState("g"), this, new() { DueTime = due, Period = never });
        return Task.CompletedTask;
    }

    private static TimeSpan Span(double milliseconds) =>
        milliseconds == -1 ? Timeout.InfiniteTimeSpan : milliseconds == double.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromMilliseconds(milliseconds);

    private Task Plain() => WithState("a");

    private Task WithToken(CancellationToken cancellationToken) => WithState(cancellationToken.CanBeCanceled ? "b" : "?");

    private Task WithState(string state)
    {
        Script.Add(state);
        return Task.CompletedTask;
    }

    private async Task TickAsync(bool hold, CancellationToken cancellationToken)
    {
        Script.Add("tick");
        var action = _inTick;
        _inTick = null;
        action?.Invoke();
        if (cancellationToken.IsCancellationRequested)
            Script.Add("cancelled");
        if (hold)
        {
            await Script.Gate("tick");
            Script.Add($"tock:{cancellationToken.IsCancellationRequested}");
        }
    }
}
