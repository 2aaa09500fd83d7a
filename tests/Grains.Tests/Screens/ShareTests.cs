using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Screens;

public sealed class ShareTests
{
    [Fact]
    public async Task Hosts_HearWhatTheOthersSaidLast_AndNotTheirOwnWords()
    {
        await using var world = await World.StartAsync();
        var grain = world.Grains.Screens();
        Assert.Empty((await grain.Share(Said("one", 100))).Hosts);
        await grain.Share(Said("one", 200));
        var heard = Assert.Single((await grain.Share(Said("two", 0))).Hosts);
        Assert.Equal("one", heard.Host);
        Assert.InRange(Assert.Single(heard.Screens).AgeMilliseconds, 200, 60_000); // it has grown older since
        Assert.Equal("two", Assert.Single((await grain.Share(Said("one", 0))).Hosts).Host);
    }

    private static HostScreens Said(string host, long age) => new(host, [new SeenScreen("sanh", "quan-binh-tan", null, 1, null, 2, age, true, [])]);
}
