using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <content>From the first call to the end: construction, activation, idleness, deactivation.</content>
internal sealed partial class Activation
{
    /// <summary>As in Orleans; so a burst over several deactivations can fail.</summary>
    private const int MostForwards = 2;

    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<GrainTimer> _timers = [];
    private AsyncServiceScope? _scope;
    private object? _instance;
    private Ending? _reason;
    private long _lastUsed;
    private long _keepUntil;

    public object? GrainInstance => _instance;

    public IServiceProvider ActivationServices => _scope!.Value.ServiceProvider;

    public Task Deactivated => _deactivated.Task;

    /// <summary>It will deactivate, or has; calls that come now wait for the next activation.</summary>
    public bool IsEnding => _reason is not null;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (Interlocked.CompareExchange(ref _reason, new Ending(deactivationReason, cancellationToken), null) is null)
            Enqueue(Poke);
    }

    /// <summary>Deactivates if nobody has called for <paramref name="age"/> milliseconds and nothing runs.</summary>
    public void CollectIfIdle(long now, long age)
    {
        if (!Target.Class.KeepAlive && _running == 0 && _waiting.Count == 0 && _stage == Stage.Active
            && now - Volatile.Read(ref _lastUsed) >= age && now >= Volatile.Read(ref _keepUntil))
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called for the collection age."));
    }

    public void DelayDeactivation(TimeSpan time)
    {
        var until = time == Timeout.InfiniteTimeSpan || time == TimeSpan.MaxValue
            ? long.MaxValue
            : Environment.TickCount64 + (long)time.TotalMilliseconds;
        Volatile.Write(ref _keepUntil, until);
    }

    public void Add(GrainTimer timer)
    {
        lock (_timers)
            _timers.Add(timer);
    }

    public void Remove(GrainTimer timer)
    {
        lock (_timers)
            _timers.Remove(timer);
    }

    private async Task ActivateAsync()
    {
        _stage = Stage.Activating;
        try
        {
            _scope = Silo.Services.CreateAsyncScope();
            (_instance, var states) = Target.Class.Create(this);
            foreach (var state in states)
                await state.ReadStateAsync();
            if (_instance is IGrainBase grain)
            {
                using var limit = new CancellationTokenSource(Silo.Collection.ActivationTimeout);
                await grain.OnActivateAsync(limit.Token);
            }
        }
        catch (Exception failure)
        {
            await EndAsync(failure);
            return;
        }

        _lastUsed = Environment.TickCount64;
        _stage = Stage.Active;
        AdmitWaiting(afterActivation: true);
        DeactivateIfQuiet();
    }

    private void DeactivateIfQuiet()
    {
        if (_reason is not null && _stage == Stage.Active && _running == 0)
            _ = DeactivateAsync(_reason);
        else if (_stage == Stage.Created)
            _ = EndAsync(null);
    }

    private async Task DeactivateAsync(Ending ending)
    {
        _stage = Stage.Deactivating;
        foreach (var timer in Timers())
            timer.Stop();
        if (_instance is IGrainBase grain)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
            limit.CancelAfter(Silo.Collection.DeactivationTimeout);
            await LogFailureAsync(() => grain.OnDeactivateAsync(ending.Reason, limit.Token), "deactivate");
        }

        await EndAsync(null);
    }

    /// <summary>Frees everything; then what waited fails with the activation's failure or goes to the next activation.</summary>
    private async Task EndAsync(Exception? activationFailure)
    {
        _stage = Stage.Deactivating;
        foreach (var timer in Timers())
            timer.Dispose();
        await LogFailureAsync(DisposeInstanceAsync, "dispose");
        if (_scope is { } scope)
            await LogFailureAsync(() => scope.DisposeAsync().AsTask(), "dispose the services of");
        Silo.Forget(this);
        _stage = Stage.Ended;
        foreach (var turn in _waiting)
        {
            if (activationFailure is not null && turn is Request request)
                request.Fail(activationFailure);
            else
                Forward(turn);
        }

        _waiting.Clear();
        _deactivated.SetResult();
    }

    /// <summary>Sends a call on to the next activation of this grain; ticks end here.</summary>
    private void Forward(Turn turn)
    {
        if (turn is not Request request || request.IsAbandoned)
            return;
        if (++request.Forwards > MostForwards)
            request.Fail(new OrleansMessageRejectionException($"{GrainId} deactivated itself {request.Forwards} times while the call waited."));
        else
            Target.Deliver(request);
    }

    private GrainTimer[] Timers()
    {
        lock (_timers)
            return [.. _timers];
    }

    private async Task DisposeInstanceAsync()
    {
        if (_instance is IAsyncDisposable asyncDisposable)
            await asyncDisposable.DisposeAsync();
        else
            (_instance as IDisposable)?.Dispose();
    }

    private async Task LogFailureAsync(Func<Task> step, string verb)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            Silo.Log.LogError(failure, "Could not {Verb} {Grain}.", verb, GrainId);
        }
    }

    private sealed record Ending(DeactivationReason Reason, CancellationToken Token);
}
