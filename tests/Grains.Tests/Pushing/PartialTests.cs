using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Pushing;

public sealed class PartialTests
{
    [Fact]
    public async Task AReportThatComesAgain_ChangesNothing()
    {
        await using var world = await StartedAsync();
        var partial = await world.Grains.Shard(0).Partial(Justice);
        var before = await world.Grains.Unit(Justice).Child();

        for (var i = 0; i < 3; i++) await world.Grains.Unit(Justice).Report(partial);

        Assert.Equal(1, await ReceivedAsync(world));
        Assert.Equal(before.Version, (await world.Grains.Unit(Justice).Child()).Version);
    }

    [Fact]
    public async Task AnOlderReport_ThatComesLate_IsIgnored()
    {
        await using var world = await StartedAsync();
        var old = await world.Grains.Shard(0).Partial(Justice);
        await world.SendAsync(Received("A-2", Justice, "2025-03-12 09:00"));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);

        await world.Grains.Unit(Justice).Report(old);

        Assert.Equal(2, await ReceivedAsync(world));
    }

    [Fact]
    public async Task AReportOfAnActivationThatHasEnded_DoesNotReplaceTheTruth()
    {
        await using var world = await StartedAsync();
        var partial = await world.Grains.Shard(0).Partial(Justice);

        await world.Grains.Unit(Justice).Report(partial with { Activation = Guid.NewGuid(), Version = 1_000_000, Counts = [] });

        Assert.Equal(1, await ReceivedAsync(world));
        await world.SendAsync(Received("A-2", Justice, "2025-03-12 09:00"));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
    }

    [Fact]
    public async Task AChildsReportOfAnActivationThatHasEnded_DoesNotReplaceTheTruth()
    {
        await using var world = await StartedAsync();
        var child = await world.Grains.Unit(Justice).Child();

        await world.Grains.Area(Shipped.District).Report(child with { Activation = Guid.NewGuid(), Version = 1_000_000, Values = new long[child.Values.Length] });
        await world.Grains.Area(Shipped.District).Report(child with { Version = 0, Values = new long[child.Values.Length] });

        Assert.Equal(1, (await world.RowAsync(Justice)).Cell(BoardWindow.Today, Measure.Received));
    }

    [Fact]
    public async Task ReportsThatWereNeverTaken_AreMadeUpByTheNext()
    {
        await using var world = await StartedAsync();
        var partial = await world.Grains.Shard(0).Partial(Justice);

        // The unit hears of version n + 9 only: partials are absolute, so it needs none of those between.
        var later = partial with { Version = partial.Version + 9, Counts = [.. partial.Counts.Select(Doubled)] };
        await world.Grains.Unit(Justice).Report(later);

        Assert.Equal(2, await ReceivedAsync(world));
    }

    [Fact]
    public async Task Board_OfAUnitThatNobodyNamed_IsCompleteAndEmpty()
    {
        await using var world = await World.StartAsync();

        var board = await world.Grains.Unit(AnLac).Board();

        Assert.Equal((3, 3), (board.ShardsIn, board.ShardsOf));
        Assert.All(board.Counts, count => Assert.All(count.Month, n => Assert.Equal(0, n)));
    }

    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 1);
        return world;
    }

    private static async Task<int> ReceivedAsync(World world) =>
        (await world.Grains.Unit(Justice).Board()).Counts.Single(count => count.Role == UnitRole.Handling).Today[(int)Measure.Received];

    private static RoleCount Doubled(RoleCount count) => count with { Today = [.. count.Today.Select(n => n * 2)] };
}
