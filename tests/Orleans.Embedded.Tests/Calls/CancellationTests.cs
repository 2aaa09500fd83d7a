using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Calls;

/// <summary>The caller's token ends the caller's wait at once and reaches the grain.</summary>
public sealed class CancellationTests(EngineHost host) : IClassFixture<EngineHost>, IDisposable
{
    private readonly ICallGrain _grain = host.Grain<ICallGrain>();
    private readonly CancellationTokenSource _source = new();

    private Script Script => Script.Of(_grain);

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task TokenInTheGrain_CanAlwaysBeCancelled()
    {
        Assert.True(await _grain.CanBeCancelled(CancellationToken.None));
        Assert.True(await _grain.CanBeCancelled(_source.Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancelledWhileRunning_CallerIsFreeAtOnceAndTheGrainsTokenFires(bool obey)
    {
        var call = _grain.HoldOr("gate", obey, _source.Token);
        await Script.Reached("+gate");
        await _source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Script.Reached("cancelled gate");
        Script.Open("gate");
        await _grain.Nothing();
        Assert.Equal(obey ? 0 : 1, Script.Count("-gate"));
    }

    /// <summary>A cancellation travels apart from calls: should the turn of the queued call come before it, the call begins, and its token fires.</summary>
    [Fact]
    public async Task CancelledWhileQueued_CallerIsFreeAtOnce_AndTheCallNeverRunsToItsEnd()
    {
        var running = _grain.Hold("first");
        await Script.Reached("+first");
        var queued = _grain.HoldOr("queued", obey: true, _source.Token);
        await _grain.Instance();
        await _source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.Equal("+first", Script.Trace);
        Script.Open("first");
        await running;
        await _grain.Nothing();
        Assert.Contains(Script.Trace, (string[])["+first -first", "+first -first +queued cancelled queued"]);
    }

    [Fact]
    public async Task CancelledBeforeTheCall_IsNotSent()
    {
        await _source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _grain.HoldOr("gate", obey: true, _source.Token));
        await _grain.Nothing();
        Assert.Equal("", Script.Trace);
    }

    [Fact]
    public async Task PassedOn_CancelsInTheSecondGrainToo()
    {
        var second = host.Grain<ICallGrain>();
        var call = _grain.PassOn(second.GetPrimaryKeyString(), "far", _source.Token);
        await Script.Of(second).Reached("+far");
        await _source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Script.Of(second).Reached("cancelled far");
    }
}
