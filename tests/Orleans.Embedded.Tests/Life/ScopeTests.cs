using CchcLive.Engines.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Engines.Tests.Life;

/// <summary>Each activation has a scope of services, which ends with it.</summary>
public sealed class ScopeTests(ScopeTests.ScopedHost host) : IClassFixture<ScopeTests.ScopedHost>
{
    [Fact]
    public async Task ScopedServices_AreSharedWithinAnActivationOnly()
    {
        var first = host.Grain<IScopedGrain>();
        var second = host.Grain<IScopedGrain>();
        Assert.True(await first.IsShared());
        Assert.NotEqual(await first.ScopeNumber(), await second.ScopeNumber());
    }

    [Fact]
    public async Task Deactivation_DisposesTheGrainThenItsServices()
    {
        var grain = host.Grain<IScopedGrain>();
        await grain.Leave();
        await Script.Of(grain).Reached("scoped-disposed");
        Assert.Equal("OnDeactivateAsync grain-disposed-async transient-disposed scoped-disposed", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task Context_KnowsTheActivation() => Assert.True(await host.Grain<IScopedGrain>().ContextIsRight());

    public sealed class ScopedHost : EngineHost
    {
        protected override void Configure(ISiloBuilder silo) =>
            silo.Services.AddScoped<ScopedService>().AddTransient<TransientService>();
    }
}

/// <summary>Says into the script it was given when it is disposed.</summary>
public class ScopedService : IDisposable
{
    private static int s_number;

    public int Number { get; } = Interlocked.Increment(ref s_number);

    public Script? Script { get; set; }

    protected virtual string Name => "scoped";

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Script?.Add($"{Name}-disposed");
    }
}

public sealed class TransientService : ScopedService
{
    protected override string Name => "transient";
}

public interface IScopedGrain : IGrainWithStringKey
{
    Task<bool> IsShared();

    Task<int> ScopeNumber();

    Task<bool> ContextIsRight();

    Task Leave();
}

public sealed class ScopedGrain(ScopedService scoped, TransientService transient, IGrainContext context, IServiceProvider services)
    : Grain, IScopedGrain, IAsyncDisposable, IDisposable
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        scoped.Script = transient.Script = Script.Of(this);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Script.Of(this).Add("OnDeactivateAsync");
        return Task.CompletedTask;
    }

    public Task<bool> IsShared() => Task.FromResult(
        ReferenceEquals(scoped, ServiceProvider.GetRequiredService<ScopedService>())
        && ReferenceEquals(scoped, services.GetRequiredService<ScopedService>())
        && !ReferenceEquals(transient, ServiceProvider.GetRequiredService<TransientService>()));

    public Task<int> ScopeNumber() => Task.FromResult(scoped.Number);

    public Task<bool> ContextIsRight() => Task.FromResult(
        context.Equals(GrainContext)
        && ReferenceEquals(context.GrainInstance, this)
        && context.GrainId == this.GetGrainId()
        && ReferenceEquals(context.ActivationServices.GetRequiredService<ScopedService>(), scoped)
        && !context.Deactivated.IsCompleted);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Script.Of(this).Add("grain-disposed-async");
        return ValueTask.CompletedTask;
    }

    public void Dispose() => Script.Of(this).Add("grain-disposed");
}
