using CchcLive.Engines.Tests.Support;
using Orleans.Configuration;

namespace CchcLive.Engines.Tests.Life;

/// <summary>Idle grains go; those that are used, delayed or kept alive stay. Age 0.8 s, looked at every 0.1 s.</summary>
public sealed class IdleTests(IdleTests.ForgetfulHost host) : IClassFixture<IdleTests.ForgetfulHost>
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task IdleGrain_IsCollected()
    {
        var grain = host.Grain<ILifeGrain>();
        await grain.Instance();
        await Script.Of(grain).Reached("deactivated");
        Assert.Equal("activating activated ActivationIdle deactivated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task RunningCall_PreventsCollection()
    {
        var grain = host.Grain<ILifeGrain>();
        var hold = grain.Hold();
        await Script.Of(grain).Reached("+hold");
        await Task.Delay(LongEnough);
        Assert.Equal("activating activated +hold", Script.Of(grain).Trace);
        Script.Of(grain).Open("hold");
        await hold;
        await Script.Of(grain).Reached("ActivationIdle");
    }

    [Fact]
    public async Task KeepAlive_IsNeverCollected()
    {
        var grain = host.Grain<IKeptGrain>();
        await grain.Nothing();
        await Task.Delay(LongEnough);
        Assert.Equal("activated", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task DelayDeactivation_KeepsTheGrainThatLong()
    {
        var grain = host.Grain<ILifeGrain>();
        await grain.Delay(TimeSpan.FromMinutes(1));
        await Task.Delay(LongEnough);
        Assert.Equal("activating activated", Script.Of(grain).Trace);
        await grain.Delay(TimeSpan.FromSeconds(-1));
        await Script.Of(grain).Reached("ActivationIdle");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TimerTicks_KeepTheGrainOnlyIfToldTo(bool keepAlive)
    {
        var grain = host.Grain<ITickingGrain>();
        await grain.Start(keepAlive);
        if (keepAlive)
        {
            await Task.Delay(LongEnough);
            Assert.Equal(0, Script.Of(grain).Count("ActivationIdle"));
            await grain.Stop();
        }

        await Script.Of(grain).Reached("ActivationIdle");
    }

    [Fact]
    public async Task CollectionAgeNotAboveTheQuantum_KeepsTheHostFromStarting()
    {
        var start = EngineHost.StartNewAsync(silo => silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = options.CollectionQuantum));
        await Assert.ThrowsAsync<OrleansConfigurationException>(() => start);
    }

    public sealed class ForgetfulHost : EngineHost
    {
        protected override void Configure(ISiloBuilder silo) => silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = TimeSpan.FromSeconds(0.8);
            options.CollectionQuantum = TimeSpan.FromSeconds(0.1);
        });
    }
}

public interface IKeptGrain : IGrainWithStringKey
{
    Task Nothing();
}

[KeepAlive]
public sealed class KeptGrain : Grain, IKeptGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Script.Of(this).Add("activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Of(this).Add(reason.ReasonCode.ToString());
        return Task.CompletedTask;
    }

    public Task Nothing() => Task.CompletedTask;
}

public interface ITickingGrain : IGrainWithStringKey
{
    Task Start(bool keepAlive);

    Task Stop();
}

public sealed class TickingGrain : Grain, ITickingGrain
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);
    private IGrainTimer? _timer;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Of(this).Add(reason.ReasonCode.ToString());
        return Task.CompletedTask;
    }

    public Task Start(bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(() => Task.CompletedTask, new() { DueTime = Often, Period = Often, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }
}
