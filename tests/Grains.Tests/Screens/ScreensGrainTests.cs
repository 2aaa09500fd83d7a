using CchcLive.Grains.Messages;
using CchcLive.Grains.Screens;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Screens;

public sealed class ScreensGrainTests
{
    [Fact]
    public async Task Names_OutliveTheProgram_AndKeepTheTimeSinceWhen()
    {
        await using var world = await World.StartAsync();
        await world.Grains.Screens().Remember(new NamedScreen("Sảnh tầng 1", "quan-binh-tan", 5));
        await world.Grains.Screens().Remember(new NamedScreen("phong-hop", "quan-binh-tan", 6));
        await world.Grains.Screens().Remember(new NamedScreen("Sảnh tầng 1", "bt-p-an-lac", 7));
        await world.RestartAsync();
        Assert.Equal([new("Sảnh tầng 1", "bt-p-an-lac", 5), new("phong-hop", "quan-binh-tan", 6)], (await world.Grains.Screens().List()).Screens);
    }

    [Fact]
    public async Task ForgottenName_IsGoneForGood()
    {
        await using var world = await World.StartAsync();
        await world.Grains.Screens().Remember(new NamedScreen("a", "quan-binh-tan", 5));
        await world.Grains.Screens().Forget("a");
        await world.Grains.Screens().Forget("never-there");
        await world.RestartAsync();
        Assert.Empty((await world.Grains.Screens().List()).Screens);
    }

    [Fact]
    public async Task Names_AreBounded_AndAKnownOneIsStillTaken()
    {
        await using var world = await World.StartAsync();
        for (var i = 0; i < ScreensGrain.MaxScreens; i++) Assert.True(await world.Grains.Screens().Remember(new NamedScreen($"s{i}", "a", i)));
        Assert.False(await world.Grains.Screens().Remember(new NamedScreen("one-more", "a", 1)));
        Assert.True(await world.Grains.Screens().Remember(new NamedScreen("s7", "b", 1)));
    }
}
