using CchcLive.Engines.Tests.Support;
using Orleans.Concurrency;

namespace CchcLive.Engines.Tests.Turns;

public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Calls the next grain on the path, and so on; at its end <see cref="Plain"/> or <see cref="Interleaved"/>.</summary>
    Task<int> Follow([Immutable] string[] path, bool interleaved);

    Task<int> Plain();

    [AlwaysInterleave]
    Task<int> Interleaved();

    /// <summary>Hands itself to another grain, which calls back.</summary>
    Task<int> PassItself(string other);

    Task<int> CallBack(IChainGrain caller);
}

public sealed class ChainGrain : Grain, IChainGrain
{
    public Task<int> Follow(string[] path, bool interleaved)
    {
        var next = GrainFactory.GetGrain<IChainGrain>(path[0]);
        if (path.Length > 1)
            return next.Follow(path[1..], interleaved);
        return interleaved ? next.Interleaved() : next.Plain();
    }

    public Task<int> Plain() => Task.FromResult(7);

    public Task<int> Interleaved() => Task.FromResult(8);

    public Task<int> PassItself(string other) => GrainFactory.GetGrain<IChainGrain>(other).CallBack(this);

    public Task<int> CallBack(IChainGrain caller) => caller.Interleaved();
}

/// <summary>Calls that come back to a grain that is waiting for them.</summary>
public sealed class ChainTests(ChainTests.ImpatientHost host) : IClassFixture<ChainTests.ImpatientHost>
{
    private readonly IChainGrain _a = host.Grain<IChainGrain>();
    private readonly IChainGrain _b = host.Grain<IChainGrain>();

    [Fact]
    public async Task CallChainBackToTheCaller_TimesOut_AndTheGrainAnswersAgain()
    {
        await Task.WhenAll(_a.Plain(), _b.Plain());
        await Assert.ThrowsAsync<TimeoutException>(() => _a.Follow([Key(_b), Key(_a)], interleaved: false));
        Assert.Equal(7, await EventuallyAsync(_a.Plain));
    }

    [Fact]
    public async Task CallToItself_TimesOut() =>
        await Assert.ThrowsAsync<TimeoutException>(() => _a.Follow([Key(_a)], interleaved: false));

    [Fact]
    public async Task CallChainBackToAnInterleavingMethod_Succeeds() =>
        Assert.Equal(8, await _a.Follow([Key(_b), Key(_a)], interleaved: true));

    [Fact]
    public async Task GrainThatPassesItself_ArrivesAsAReference() =>
        Assert.Equal(8, await _a.PassItself(Key(_b)));

    private static string Key(IChainGrain grain) => grain.GetPrimaryKeyString();

    /// <summary>The inner calls of a deadlock time out a little after the outer one; until then the grain is busy.</summary>
    private static async Task<int> EventuallyAsync(Func<Task<int>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (TimeoutException) when (tries < 5)
            {
            }
        }
    }

    public sealed class ImpatientHost : EngineHost
    {
        protected override TimeSpan ResponseTimeout => TimeSpan.FromSeconds(2);
    }
}
