using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Keys;

public sealed class KeyUsesGrainTests
{
    [Fact]
    public async Task LastUses_OutliveTheProgram_AndTheLatestStands_InWhateverOrderTheyAreTold()
    {
        await using var world = await World.StartAsync();
        await world.Grains.KeyUses().Note(new KeyUses([new("a", 7), new("b", 3)]));
        await world.Grains.KeyUses().Note(new KeyUses([new("a", 5), new("b", 4)]));
        await world.RestartAsync();
        Assert.Equal([new("a", 7), new("b", 4)], (await world.Grains.KeyUses().List()).Uses.OrderBy(use => use.Key, StringComparer.Ordinal));
    }
}
