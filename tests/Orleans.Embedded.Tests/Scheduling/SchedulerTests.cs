using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Scheduling;

/// <summary>Where grain code runs, and what refuses to work elsewhere.</summary>
public sealed class SchedulerTests(SchedulerTests.HostWithStore host) : IClassFixture<SchedulerTests.HostWithStore>
{
    private readonly ISchedulerGrain _grain = host.Grain<ISchedulerGrain>();

    [Theory]
    [InlineData("method")]
    [InlineData("after await")]
    [InlineData("after Task.Run")]
    [InlineData("after Task.Yield")]
    [InlineData("StartNew")]
    [InlineData("ContinueWith")]
    [InlineData("OnActivateAsync")]
    [InlineData("timer")]
    public async Task GrainCode_RunsOnTheActivationsScheduler(string place) => Assert.True(await _grain.IsOwn(place));

    [Theory]
    [InlineData("Task.Run")]
    [InlineData("after ConfigureAwait(false)")]
    public async Task GrainCode_LeavesItsScheduler(string place) => Assert.False(await _grain.IsOwn(place));

    [Fact]
    public async Task SynchronizationContext_IsNull() => Assert.True(await _grain.HasNoSynchronizationContext());

    [Theory]
    [InlineData("GrainFactory")]
    [InlineData("State")]
    [InlineData("WriteStateAsync")]
    [InlineData("RegisterGrainTimer")]
    public async Task InTaskRun_Throws(string what) => Assert.Equal(nameof(InvalidOperationException), await _grain.FailureInTaskRun(what));

    [Theory]
    [InlineData("injected IGrainFactory")]
    [InlineData("key")]
    [InlineData("AsReference")]
    [InlineData("DelayDeactivation")]
    public async Task InTaskRun_Works(string what) => Assert.Equal("none", await _grain.FailureInTaskRun(what));

    [Fact]
    public async Task BackgroundTask_GoesOnBetweenLaterTurns()
    {
        await _grain.StartBackground();
        await _grain.HasNoSynchronizationContext();
        Script.Of(_grain).Open("background");
        await Script.Of(_grain).Reached("background-on-own-scheduler:True");
    }

    [Fact]
    public async Task BackgroundTaskAfterDeactivation_CannotUseTheActivation()
    {
        await _grain.StartBackground();
        await _grain.Leave();
        await Script.Of(_grain).Reached("deactivated");
        await _grain.HasNoSynchronizationContext();
        Script.Of(_grain).Open("background");
        await Script.Of(_grain).Reached("factory:InvalidOperationException");
        await Script.Of(_grain).Reached("timer:InvalidOperationException");
    }

    public sealed class HostWithStore : EngineHost
    {
        protected override void Configure(ISiloBuilder silo) => new OwnStorage().AddTo(silo);
    }
}
