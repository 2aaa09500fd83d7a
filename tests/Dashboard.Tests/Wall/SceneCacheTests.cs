using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Wall;
using CchcLive.TestSupport;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>How long scenes are kept, and how many of them.</summary>
public class SceneCacheTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 12, 12, 0, 0, TimeSpan.FromHours(7));
    private readonly ManualTimeProvider _pace = new();
    private readonly List<SceneKey> _made = [];

    [Fact]
    public async Task WhatWasKnown_IsKept_WhatHadOccurredMayStillBeToldOf()
    {
        var cache = Cache();
        var (known, occurred) = (Of(new PageMoment(null, Noon)), Of(new PageMoment(Noon, null)));
        await cache.TakeAsync(known);
        await cache.TakeAsync(occurred);
        _pace.Advance(SceneCache.SharedFor);
        await cache.TakeAsync(known);
        await cache.TakeAsync(occurred);
        Assert.Equal([known, occurred, occurred], _made);
        _pace.Advance(SceneCache.KnownFor);
        await cache.TakeAsync(known);
        Assert.Equal(2, _made.Count(key => key == known));
    }

    [Fact]
    public async Task Moments_DifferInTheKey()
    {
        var cache = Cache();
        PageMoment[] moments = [PageMoment.Live, new(Noon, null), new(null, Noon), new(Noon, Noon)];
        foreach (var moment in moments) await cache.TakeAsync(Of(moment));
        Assert.Equal(4, _made.Distinct().Count());
    }

    [Fact]
    public async Task ThePast_IsBounded_TheLongestUnaskedMakesRoom()
    {
        var cache = Cache();
        var first = Of(new PageMoment(null, Noon));
        for (var i = 0; i < SceneCache.MostPast; i++)
        {
            await cache.TakeAsync(Of(new PageMoment(null, Noon.AddMinutes(i))));
            await cache.TakeAsync(first);
        }

        await cache.TakeAsync(Of(new PageMoment(null, Noon.AddMinutes(-1))));
        await cache.TakeAsync(first);
        Assert.Single(_made, key => key == first);
        await cache.TakeAsync(Of(new PageMoment(null, Noon.AddMinutes(1))));
        Assert.Equal(2, _made.Count(key => key == Of(new PageMoment(null, Noon.AddMinutes(1)))));
    }

    private static SceneKey Of(PageMoment moment) => new("quan-thu", moment, "units", "vi");

    private SceneCache Cache() => new(
        key =>
        {
            _made.Add(key);
            return Task.FromResult<string?>("");
        },
        _pace);
}
