using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Turns;

/// <summary>One turn at a time, in each caller's order once the grain is warm.</summary>
public sealed class OrderTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly ICounterGrain _grain = host.Grain<ICounterGrain>();

    [Fact]
    public async Task ParallelCallers_NeverRunTwoAtOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(_grain.AddOneSlowly)));
        Assert.Equal(Enumerable.Range(1, 30), results.Order());
    }

    [Fact]
    public async Task UnawaitedCallsToAWarmGrain_RunInOrder()
    {
        await _grain.Order();
        var calls = Enumerable.Range(0, 20_000).Select(number => number % 2 == 0 ? _grain.Append(number) : _grain.AppendAsValue(number).AsTask()).ToArray();
        await Soon.Do(Task.WhenAll(calls));
        Assert.Equal((20_000, true), await _grain.Order());
    }

    [Fact]
    public async Task CallsFromSeveralThreadsToAWarmGrain_KeepEachCallersOrder()
    {
        var grains = Enumerable.Range(0, 4).Select(_ => host.Grain<ICounterGrain>()).ToArray();
        await Task.WhenAll(grains.Select(grain => grain.Order().AsTask()));
        await Soon.Do(Task.WhenAll(grains.Select(grain => Task.Run(() => Task.WhenAll(Enumerable.Range(0, 5_000).Select(grain.Append).ToArray())))));
        foreach (var grain in grains)
            Assert.Equal((5_000, true), await grain.Order());
    }

    [Fact]
    public async Task ContinuationsOfOneGrain_NeverRunInParallel() =>
        Assert.Equal(40_000, await _grain.RaceWithItself(20_000));

    [Fact]
    public async Task References_ToOneGrainAreEqual()
    {
        var key = _grain.GetPrimaryKeyString();
        var again = host.Grain<ICounterGrain>(key);
        Assert.True(again.Equals(_grain));
        Assert.Equal(_grain.GetHashCode(), again.GetHashCode());
        Assert.False(host.Grain<ICounterGrain>().Equals(_grain));
        Assert.Equal($"counter/{key}", _grain.GetGrainId().ToString());
        await _grain.Order();
    }
}
