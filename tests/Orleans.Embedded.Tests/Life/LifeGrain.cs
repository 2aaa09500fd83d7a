using CchcLive.Engines.Tests.Support;
using Orleans.Concurrency;

namespace CchcLive.Engines.Tests.Life;

public interface ILifeGrain : IGrainWithStringKey
{
    Task<int> Instance();

    Task Leave();

    Task LeaveAndThrow();

    Task Delay(TimeSpan time);

    Task Hold();

    [AlwaysInterleave]
    Task HoldInterleaved();

    [AlwaysInterleave]
    Task<int> InstanceInterleaved();
}

/// <summary>Tells its script about its life; the script's key says what goes wrong in it.</summary>
public class LifeGrain : Grain, ILifeGrain
{
    private static int s_instances;
    private readonly int _instance = Interlocked.Increment(ref s_instances);

    protected Script Script => Script.Of(this);

    private string Key => this.GetPrimaryKeyString();

    private bool IsFirst => Script.Count("activating") == 1;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Script.Add("activating");
        if (Key.StartsWith("fails:", StringComparison.Ordinal) && IsFirst)
        {
            await Script.Gate("activate");
            throw Script.Failure;
        }

        if (Key.StartsWith("leaves:", StringComparison.Ordinal))
            DeactivateOnIdle();
        if (Key.StartsWith("slow:", StringComparison.Ordinal))
            await Script.Gate("activate");
        Script.Add("activated");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Add(reason.ReasonCode.ToString());
        await Task.Yield();
        if (Key.StartsWith("badend:", StringComparison.Ordinal))
            throw new InvalidOperationException("Nobody hears this.");
        if (Key.StartsWith("slowend:", StringComparison.Ordinal) && IsFirst)
            await Script.Gate("deactivate");
        Script.Add("deactivated");
    }

    public Task<int> Instance() => Task.FromResult(_instance);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task LeaveAndThrow()
    {
        DeactivateOnIdle();
        throw Script.Failure;
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public async Task Hold()
    {
        Script.Add("+hold");
        await Script.Gate("hold");
        Script.Add("-hold");
    }

    public Task HoldInterleaved() => Hold();

    public Task<int> InstanceInterleaved() => Instance();
}
