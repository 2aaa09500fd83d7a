using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Scheduling;

public interface ISchedulerGrain : IGrainWithStringKey
{
    /// <summary>Whether code at this place runs on the scheduler on which the method itself began.</summary>
    Task<bool> IsOwn(string place);

    Task<bool> HasNoSynchronizationContext();

    /// <summary>Name of the exception that this use gives inside <c>Task.Run</c>, or "none".</summary>
    Task<string> FailureInTaskRun(string what);

    Task StartBackground();

    Task Leave();
}

[GenerateSerializer]
public sealed class SchedulerState
{
    [Id(0)]
    public int Number { get; set; }
}

public sealed class SchedulerGrain(
    IGrainFactory injected,
    [PersistentState("scheduler", "own")] IPersistentState<SchedulerState> state) : Grain, ISchedulerGrain
{
    private TaskScheduler? _atActivation;

    private Script Script => Script.Of(this);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _atActivation = TaskScheduler.Current;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Add("deactivated");
        return Task.CompletedTask;
    }

    public async Task<bool> IsOwn(string place)
    {
        var own = TaskScheduler.Current;
        return own != TaskScheduler.Default && own == await SchedulerAtAsync(place);
    }

    public Task<bool> HasNoSynchronizationContext() => Task.FromResult(SynchronizationContext.Current is null);

    public Task<string> FailureInTaskRun(string what) => Task.Run(async () =>
    {
        try
        {
            await UseAsync(what);
            return "none";
        }
        catch (Exception failure)
        {
            return failure.GetType().BaseType == typeof(InvalidOperationException) ? nameof(InvalidOperationException) : failure.GetType().Name;
        }
    });

    public Task StartBackground()
    {
        _ = BackgroundAsync(TaskScheduler.Current);
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

#pragma warning disable ORLEANS0014 // leaving the scheduler is what is tested
    private async Task<TaskScheduler?> SchedulerAtAsync(string place)
    {
        switch (place)
        {
            case "method":
                return TaskScheduler.Current;
            case "after await":
                await Task.Delay(1);
                return TaskScheduler.Current;
            case "after Task.Run":
                await Task.Run(() => { });
                return TaskScheduler.Current;
            case "after Task.Yield":
                await Task.Yield();
                return TaskScheduler.Current;
            case "after ConfigureAwait(false)":
                await Task.Delay(1).ConfigureAwait(false);
                return TaskScheduler.Current;
            case "StartNew":
                return await Task.Factory.StartNew(() => TaskScheduler.Current);
            case "ContinueWith":
                return await Task.Delay(1).ContinueWith(_ => TaskScheduler.Current);
            case "Task.Run":
                return await Task.Run(() => TaskScheduler.Current);
            case "OnActivateAsync":
                return _atActivation;
            case "timer":
                var tick = new TaskCompletionSource<TaskScheduler>();
                using (this.RegisterGrainTimer(() => Task.FromResult(tick.TrySetResult(TaskScheduler.Current)), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true }))
                    return await tick.Task;
            default:
                throw new ArgumentException(place, nameof(place));
        }
    }
#pragma warning restore ORLEANS0014

    private async Task UseAsync(string what)
    {
        switch (what)
        {
            case "GrainFactory":
                GrainFactory.GetGrain<ISchedulerGrain>("other");
                break;
            case "State":
                state.State.Number++;
                break;
            case "WriteStateAsync":
                await state.WriteStateAsync();
                break;
            case "RegisterGrainTimer":
                this.RegisterGrainTimer(() => Task.CompletedTask, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).Dispose();
                break;
            case "injected IGrainFactory":
                await injected.GetGrain<ISchedulerGrain>("other").HasNoSynchronizationContext();
                break;
            case "key":
                this.GetPrimaryKeyString();
                break;
            case "AsReference":
                this.AsReference<ISchedulerGrain>();
                break;
            case "DelayDeactivation":
                DelayDeactivation(TimeSpan.FromMinutes(1));
                break;
            default:
                throw new ArgumentException(what, nameof(what));
        }
    }

    private async Task BackgroundAsync(TaskScheduler own)
    {
        await Script.Gate("background");
        Script.Add($"background-on-own-scheduler:{TaskScheduler.Current == own}");
        foreach (var (name, what) in new[] { ("factory", "GrainFactory"), ("timer", "RegisterGrainTimer") })
        {
            try
            {
                await UseAsync(what);
                Script.Add($"{name}:works");
            }
            catch (InvalidOperationException)
            {
                Script.Add($"{name}:InvalidOperationException");
            }
        }
    }
}
