using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Calls;

/// <summary>A caller waits so long and no longer; the grain does not notice.</summary>
public sealed class TimeoutTests(TimeoutTests.ImpatientHost host) : IClassFixture<TimeoutTests.ImpatientHost>
{
    private readonly ICallGrain _grain = host.Grain<ICallGrain>();

    private Script Script => Script.Of(_grain);

    [Fact]
    public async Task SlowCall_TimesOutAndRunsToItsEnd()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _grain.Hold("gate"));
        Assert.Equal("+gate", Script.Trace);
        Script.Open("gate");
        await Script.Reached("-gate");
        await _grain.Nothing();
    }

    [Fact]
    public async Task MethodWithItsOwnTimeout_UsesIt()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _grain.HoldBriefly("gate"));
        Script.Open("gate");
    }

    [Fact]
    public async Task QueuedCallThatExpired_NeverRuns()
    {
        var running = _grain.Hold("first");
        await Script.Reached("+first");
        await Assert.ThrowsAsync<TimeoutException>(() => _grain.Hold("queued"));
        await Assert.ThrowsAsync<TimeoutException>(() => running);
        Script.Open("first", "queued");
        await Script.Reached("-first");
        await _grain.Nothing();
        Assert.Equal("+first -first", Script.Trace);
    }

    public sealed class ImpatientHost : EngineHost
    {
        protected override TimeSpan ResponseTimeout => TimeSpan.FromSeconds(2);
    }
}
