using System.Diagnostics;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Areas;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Areas;

public sealed class ObserverTests
{
    [Fact]
    public async Task Changed_IsSignalledOnce_UntilTheBoardIsAskedFor()
    {
        await using var world = await World.StartAsync();
        var board = await world.BoardAsync();
        var screen = new Screen();
        await SubscribeAsync(world, screen);

        for (var i = 1; i <= 5; i++) await SendAsync(world, i);
        await screen.HeardAsync(1);
        for (var i = 6; i <= 9; i++) await SendAsync(world, i);
        Assert.Equal(1, screen.Heard);
        Assert.Equal(Shipped.District, screen.Area);

        var next = await AreaOf(world).Board(board.Layout, board.Version);
        Assert.True(next!.Version > board.Version);
        await SendAsync(world, 10);
        await screen.HeardAsync(2);
        GC.KeepAlive(screen);
    }

    [Fact]
    public async Task Subscribe_AfterAChangeThatNobodyAskedFor_IsSignalledAtOnce()
    {
        await using var world = await World.StartAsync();
        await world.BoardAsync();
        await SendAsync(world, 1); // told to nobody
        var screen = new Screen();

        await SubscribeAsync(world, screen);

        await screen.HeardAsync(1);
        GC.KeepAlive(screen);
    }

    [Fact]
    public async Task AnObserverThatDoesNotRenew_HearsNothingMore_UntilItRenews()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1, ObserverExpiry = TimeSpan.FromMilliseconds(1) });
        await world.BoardAsync();
        var screen = new Screen();
        var subscription = await SubscribeAsync(world, screen);
        var subscribed = Stopwatch.StartNew();
        await Wait.UntilAsync(() => subscribed.ElapsedMilliseconds > 50, "The machine's clock stands still.");

        await SendAsync(world, 1);
        Assert.Equal(0, screen.Heard);

        await AreaOf(world).Subscribe(subscription);
        await screen.HeardAsync(1);
        GC.KeepAlive(screen);
    }

    [Fact]
    public async Task AScreenThatFails_DoesNotSilenceTheOthers()
    {
        await using var world = await World.StartAsync();
        await world.BoardAsync();
        var (broken, sound) = (new Screen { Fails = true }, new Screen());
        await SubscribeAsync(world, broken);
        await SubscribeAsync(world, sound);

        for (var i = 1; i <= 3; i++)
        {
            await SendAsync(world, i);
            await sound.HeardAsync(i);
            await world.BoardAsync();
        }

        GC.KeepAlive(broken);
        GC.KeepAlive(sound);
    }

    [Fact]
    public async Task Board_WithNothingNewer_IsNull_AndVersionsOnlyGrow()
    {
        await using var world = await World.StartAsync();
        var board = await world.BoardAsync();
        Assert.Null(await AreaOf(world).Board(board.Layout, board.Version));
        Assert.NotNull(await AreaOf(world).Board(board.Layout, board.Version - 1));
        Assert.NotNull(await AreaOf(world).Board("another", board.Version));

        AreaBoard? last = board;
        for (var i = 1; i <= 10; i++)
        {
            await SendAsync(world, i);
            var next = await AreaOf(world).Board(last.Layout, last.Version);
            Assert.Equal(board.Layout, next!.Layout);
            Assert.True(next.Version > last.Version);
            last = next;
        }

        await world.RestartAsync();
        Assert.NotEqual(board.Layout, (await world.BoardAsync()).Layout);
    }

    private static IAreaGrain AreaOf(World world) => world.Grains.Area(Shipped.District);

    private static async Task<IAreaObserver> SubscribeAsync(World world, Screen screen)
    {
        var reference = world.Grains.CreateObjectReference<IAreaObserver>(screen);
        await AreaOf(world).Subscribe(reference);
        return reference;
    }

    /// <summary>Sends one dossier more and waits until the area counts it, without asking for its board.</summary>
    private static async Task SendAsync(World world, int number)
    {
        await world.SendAsync(Received(Code(number), Justice, "2025-03-12 09:00"));
        await Wait.UntilAsync(
            async () => (await AreaOf(world).Child()).Values[BoardColumns.IndexOf(BoardWindow.Today, Measure.Received)] == number, () => $"Dossier {number} was not counted.");
    }

    private sealed class Screen : IAreaObserver
    {
        private int _heard;

        public bool Fails { get; init; }

        public int Heard => Volatile.Read(ref _heard);

        public string? Area { get; private set; }

        public Task Changed(string areaId)
        {
            Area = areaId;
            Interlocked.Increment(ref _heard);
            return Fails ? throw new InvalidOperationException("as the test asked") : Task.CompletedTask;
        }

        public Task HeardAsync(int times) => Wait.UntilAsync(() => Heard >= times, $"{times} signals were expected, {Heard} came.");
    }
}
