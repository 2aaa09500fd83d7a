using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Sources;

/// <summary>A unit's state follows the feeds that declared they speak for it.</summary>
public sealed class FeedTests
{
    private const string Feed = "mot-cua";
    private const string Other = "https://dat-dai.example/feed";

    [Fact]
    public async Task Heartbeats_KeepAQuietUnitLive_AndTheirAbsenceMakesItSilent()
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [AnLac], null));
        await world.Grains.Source(Feed).Heartbeat();
        await world.ShowsAsync(AnLac, FeedState.Live);
        Assert.Equal(1, (await world.BoardAsync()).UnitsIn);

        world.JumpTo("2025-03-12 08:55");
        await world.Grains.Source(Feed).Heartbeat();
        world.JumpTo("2025-03-12 09:50");
        await world.ShowsAsync(AnLac, FeedState.Live);
        var row = await world.RowAsync(AnLac);
        Assert.Null(row.DataAt); // zero, and known to be zero
        Assert.Equal(0, row.Cell(BoardWindow.Now, Measure.Open));

        world.JumpTo("2025-03-12 09:56");
        await world.ShowsAsync(AnLac, FeedState.Silent);
        Assert.Equal(0, (await world.BoardAsync()).UnitsIn);
    }

    [Fact]
    public async Task Silence_OutsideTheHours_IsNormal_AndCountsOnlyWorkingTime()
    {
        await using var world = await World.StartAsync("2025-03-12 16:30");
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [AnLac], null));
        await world.Grains.Source(Feed).Heartbeat();

        world.JumpTo("2025-03-12 22:00");
        await world.ShowsAsync(AnLac, FeedState.OffHours);
        world.JumpTo("2025-03-13 07:35"); // half an hour was left in the evening
        await world.ShowsAsync(AnLac, FeedState.Live);
        world.JumpTo("2025-03-13 08:05");
        await world.ShowsAsync(AnLac, FeedState.Silent);
    }

    [Fact]
    public async Task AFeedWithoutHours_MayNotBeSilentAtNight()
    {
        await using var world = await World.StartAsync("2025-03-12 16:30");
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [AnLac], "all-days"));
        await world.Grains.Source(Feed).Heartbeat();

        world.JumpTo("2025-03-12 22:00");

        await world.ShowsAsync(AnLac, FeedState.Silent);
    }

    [Fact]
    public async Task ADeclaredFeedNeverHeard_IsNoData_OrSilentIfThereAreFigures()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:50"));
        await world.ShowsAsync(Justice, FeedState.Live);

        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [Justice, AnLac], null));

        await world.ShowsAsync(Justice, FeedState.Silent);
        Assert.Equal(FeedState.None, (await world.RowAsync(AnLac)).State);
    }

    [Fact]
    public async Task TheFeedLongestUnheard_DecidesTheState()
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        foreach (var source in (string[])[Feed, Other])
        {
            await world.Grains.Source(source).Declare(new SourceDeclaration(60, [AnLac], null));
            await world.Grains.Source(source).Heartbeat();
        }

        await world.ShowsAsync(AnLac, FeedState.Live);
        world.JumpTo("2025-03-12 09:10");
        await world.Grains.Source(Feed).Heartbeat();
        await world.ShowsAsync(AnLac, FeedState.Silent);
        await world.Grains.Source(Other).Heartbeat();
        await world.ShowsAsync(AnLac, FeedState.Live);
    }

    [Fact]
    public async Task Events_AreASignOfLife_WhateverTheirOwnTime()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(30, [AnLac], null));

        await world.Grains.Source(Feed).Report(SourceTallyTests.Tally(At("2025-03-12 10:00"), events: 1, lastEvent: At("2025-02-03 08:00")));

        await world.ShowsAsync(AnLac, FeedState.Live);
    }

    [Fact]
    public async Task AnArea_StandsForEveryUnitBelowIt()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");

        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [Shipped.District], null));
        await world.Grains.Source(Feed).Heartbeat();

        await Wait.UntilAsync(async () => await world.BoardAsync() is var board && board.UnitsIn == board.UnitsOf, () => "not every unit is live");
        var board = await world.BoardAsync();
        Assert.Equal(board.UnitsOf, (await world.Grains.Source(Feed).Status()).Covered.Length);
    }

    [Fact]
    public async Task ANewDeclaration_ReleasesTheUnitsItNoLongerNames()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:50"));
        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [Justice, AnLac], null));
        await world.ShowsAsync(Justice, FeedState.Silent);

        await world.Grains.Source(Feed).Declare(new SourceDeclaration(60, [AnLac], null));

        await world.ShowsAsync(Justice, FeedState.Live); // by its newest event, as before
    }

    [Fact]
    public async Task WithoutADeclaration_AHeartbeatChangesNoUnit()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");

        await world.Grains.Source(Feed).Heartbeat();

        Assert.Equal(FeedState.Live, (await world.Grains.Source(Feed).Status()).State);
        Assert.All((await world.BoardAsync()).Rows, row => Assert.Equal(FeedState.None, row.State));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARestart_KeepsPromisesAndSignsOfLife(bool crash)
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        await world.Grains.Source(Other).Declare(new SourceDeclaration(60, [AnLac], "vn-hanh-chinh"));
        await world.Grains.Source(Other).Heartbeat();
        world.JumpTo("2025-03-12 08:02"); // counts are saved once a minute
        await Wait.UntilAsync(async () => await world.Store.Snapshots.ReadAsync("source", "source/f:" + Other) is not null, () => "nothing was saved");

        await (crash ? world.CrashAsync() : world.RestartAsync());

        await world.ShowsAsync(AnLac, FeedState.Live);
        var status = await world.Grains.Source(Other).Status();
        Assert.Equal((60, "vn-hanh-chinh"), (status.Declaration!.IntervalMinutes, status.Declaration.Calendar));
        Assert.Equal(At("2025-03-12 08:00").UtcTicks, status.LastHeartbeatAt);
        world.JumpTo("2025-03-12 09:01");
        await world.ShowsAsync(AnLac, FeedState.Silent);
    }
}
