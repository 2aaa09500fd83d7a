using CchcLive.Engines.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Engines.Tests.Timers;

/// <summary>Grain timers, on a clock of the test's own: the keyed <see cref="TimeProvider"/> "Orleans.Grains".</summary>
public sealed class TimerTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private EngineHost _host = null!;
    private ITimerGrain _grain = null!;

    private Script Script => Script.Of(_grain);

    public async ValueTask InitializeAsync()
    {
        _host = await EngineHost.StartNewAsync(silo => silo.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, _clock));
        _grain = _host.Grain<ITimerGrain>();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Timer_FollowsTheKeyedClock()
    {
        await _grain.Start(1_000, 1_000);
        for (var tick = 1; tick <= 30; tick++)
        {
            await _clock.AdvanceArmedAsync(1_000);
            await Script.Reached("tick", tick);
        }

        await _clock.UntilArmedAsync(1_000);
        _clock.Advance(999);
        await _grain.Ping();
        Assert.Equal(30, Script.Count("tick"));
    }

    [Fact]
    public async Task JumpOfTheClock_GivesOneTick()
    {
        await _grain.Start(1_000, 1_000);
        await _clock.UntilArmedAsync(1_000);
        _clock.Advance(TimeSpan.FromDays(3));
        await Script.Reached("tick");
        await _clock.UntilArmedAsync(1_000);
        Assert.Equal(1, Script.Count("tick"));
    }

    [Fact]
    public async Task Tick_IsATurn_WaitsForTheRunningCallAndBlocksLaterOnes()
    {
        await _grain.Start(100, -1, hold: true);
        var hold = _grain.Hold();
        await Script.Reached("+hold");
        await _clock.AdvanceArmedAsync(100);
        await _grain.Ping();
        Assert.Equal("+hold", Script.Trace);
        Script.Open("hold");
        await hold;
        await Script.Reached("tick");
        var read = _grain.Read();
        await _grain.Ping();
        Assert.Equal("+hold -hold tick", Script.Trace);
        Script.Open("tick");
        await read;
        Assert.Equal("+hold -hold tick tock:False read", Script.Trace);
    }

    [Fact]
    public async Task InterleavingTick_RunsDuringACall_AndCallsRunDuringIt()
    {
        await _grain.Start(100, -1, interleave: true, hold: true);
        var hold = _grain.Hold();
        await Script.Reached("+hold");
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        Script.Open("hold");
        await hold;
        await _grain.Read();
        Assert.Equal("+hold tick -hold read", Script.Trace);
        Script.Open("tick");
        await Script.Reached("tock:False");
    }

    [Fact]
    public async Task TimerRegisteredInActivation_TicksOnlyAfterIt()
    {
        var grain = _host.Grain<ITimerGrain>($"early:{Guid.NewGuid():N}");
        var ping = grain.Ping();
        await Script.Of(grain).Reached("registered");
        Script.Of(grain).Open("activate");
        await ping;
        await Script.Of(grain).Reached("tick");
        Assert.Equal("registered activated tick", Script.Of(grain).Trace);
    }

    [Fact]
    public async Task Period_CountsFromTheEndOfTheTick()
    {
        await _grain.Start(100, 100, hold: true);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        _clock.Advance(1_000);
        Script.Open("tick");
        await Script.Reached("tock:False");
        await _clock.UntilArmedAsync(100);
        _clock.Advance(99);
        await _grain.Ping();
        Assert.Equal(1, Script.Count("tick"));
        await _clock.AdvanceArmedAsync(1);
        await Script.Reached("tick", 2);
    }

    [Fact]
    public async Task InfinitePeriod_TicksOnce()
    {
        await _grain.Start(100, -1);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        await _grain.Read();
        _clock.Advance(TimeSpan.FromDays(2));
        await _grain.Read();
        Assert.Equal(1, Script.Count("tick"));
    }

    [Fact]
    public async Task InfiniteDueTime_TicksOnlyAfterChange()
    {
        await _grain.Start(-1, -1);
        _clock.Advance(TimeSpan.FromDays(2));
        await _grain.Read();
        Assert.Equal(0, Script.Count("tick"));
        await _grain.Change(100, -1);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
    }

    [Fact]
    public async Task ChangeOutsideATick_RearmsFromNow()
    {
        await _grain.Start(100, -1);
        _clock.Advance(60);
        await _grain.Change(100, -1);
        _clock.Advance(60);
        await _grain.Read();
        Assert.Equal(0, Script.Count("tick"));
        await _clock.AdvanceArmedAsync(40);
        await Script.Reached("tick");
    }

    [Fact]
    public async Task ChangeInsideATick_TakesEffectAtItsEnd()
    {
        await _grain.Start(100, 100, hold: true);
        await _grain.ChangeInTick(500, -1);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        _clock.Advance(500);
        await _grain.Ping();
        Script.Open("tick");
        await Script.Reached("tock:False");
        await _clock.UntilArmedAsync(500);
        _clock.Advance(499);
        await _grain.Read();
        Assert.Equal(1, Script.Count("tick"));
        await _clock.AdvanceArmedAsync(1);
        await Script.Reached("tick", 2);
    }

    [Fact]
    public async Task ChangeAfterDispose_IsIgnored()
    {
        await _grain.Start(100, 100);
        await _grain.Dispose(inTick: false);
        await _grain.Change(100, 100);
        _clock.Advance(100);
        await _grain.Read();
        Assert.Equal(0, Script.Count("tick"));
    }

    [Fact]
    public async Task CallbackThatThrows_TimerGoesOn()
    {
        await _grain.Start(100, 100);
        await _grain.ThrowInTick();
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        await _grain.Read(); // its turn comes when the one that threw is over
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick", 2);
    }

    [Fact]
    public async Task DisposeInTheCallback_CancelsItsTokenAndEndsTheTimer()
    {
        await _grain.Start(100, 100, hold: true);
        await _grain.Dispose(inTick: true);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("cancelled");
        Script.Open("tick");
        await Script.Reached("tock:True");
        _clock.Advance(1_000);
        await _grain.Read();
        Assert.Equal(1, Script.Count("tick"));
    }

    [Fact]
    public async Task Deactivation_WaitsForARunningTickWithoutCancellingIt_AndNoTickFollows()
    {
        await _grain.Start(100, 100, interleave: true, hold: true);
        await _clock.AdvanceArmedAsync(100);
        await Script.Reached("tick");
        await _grain.Leave();
        Script.Open("tick");
        await Script.Reached("deactivated");
        _clock.Advance(1_000);
        await _grain.Read();
        Assert.Equal("tick tock:False deactivated read", Script.Trace);
    }

    [Theory]
    [InlineData(-5, 100, "ArgumentOutOfRangeException")]
    [InlineData(100, -5, "ArgumentOutOfRangeException")]
    [InlineData(60.0 * 24 * 3_600_000, -1, "ArgumentOutOfRangeException")]
    [InlineData(double.MaxValue, -1, "ArgumentOutOfRangeException")]
    [InlineData(4_294_967_294, 4_294_967_294, "none")]
    public async Task Times_OutOfRange_Throw(double due, double period, string failure) =>
        Assert.Equal(failure, await _grain.Failure(due, period));

    [Fact]
    public async Task EveryShapeOfCallback_Ticks()
    {
        await _grain.StartAllShapes();
        await _clock.AdvanceArmedAsync(1_000);
        foreach (var (line, times) in new[] { ("a", 2), ("b", 1), ("c", 1), ("d", 1), ("e", 1), ("f", 1), ("g", 1) })
            await Script.Reached(line, times);
    }
}
