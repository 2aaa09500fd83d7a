using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Areas;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("2025-03-12 08:00", "2025-03-12 10:00", FeedState.Live)] // two hours, not more
    [InlineData("2025-03-12 08:00", "2025-03-12 10:01", FeedState.Silent)]
    [InlineData("2025-03-12 11:00", "2025-03-12 12:30", FeedState.OffHours)] // lunch
    [InlineData("2025-03-12 11:00", "2025-03-12 14:30", FeedState.Live)]
    [InlineData("2025-03-12 16:30", "2025-03-12 22:00", FeedState.OffHours)] // night
    [InlineData("2025-03-12 16:30", "2025-03-13 08:30", FeedState.Live)]
    [InlineData("2025-03-12 16:30", "2025-03-13 09:01", FeedState.Silent)]
    [InlineData("2025-03-12 10:00", "2025-03-12 22:00", FeedState.Silent)] // silent before the office closed
    [InlineData("2025-03-14 16:30", "2025-03-16 10:00", FeedState.OffHours)] // Sunday
    [InlineData("2025-01-24 16:30", "2025-01-29 10:00", FeedState.OffHours)] // Tết
    [InlineData("2025-01-24 16:30", "2025-02-03 09:30", FeedState.Silent)]
    [InlineData("2025-03-12 09:00", "2025-03-12 08:59", FeedState.Live)] // the source's clock is ahead
    public void Of_JudgesSilenceByWorkingTime(string lastEvent, string now, FeedState expected) => Assert.Equal(
        expected, Freshness.Of(At(lastEvent).UtcTicks, At(now).UtcTicks, TimeSpan.FromHours(2), Shipped.Office));

    [Fact]
    public void Of_ANewUnit_IsNoData() => Assert.Equal(FeedState.None, Freshness.Of(0, At("2025-03-12 22:00").UtcTicks, TimeSpan.FromHours(2), Shipped.Office));

    [Fact]
    public void Of_AYearWithoutATable_CountsAllTime() => Assert.Equal(
        FeedState.Silent, Freshness.Of(At("2035-03-12 08:00").UtcTicks, At("2035-03-12 10:01").UtcTicks, TimeSpan.FromHours(2), Shipped.Office));

    [Fact]
    public async Task Board_TellsNoDataFromZero_AndSilenceFromOffHours()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 15:50"));
        await world.SendAsync(Received("A-2", AnLac, "2025-03-12 15:50"), Completed("A-2", "2025-03-12 15:55"));
        await world.ShowsAsync(Justice, FeedState.Live);
        await world.ShowsAsync(AnLac, FeedState.Live);

        var (nothing, zero) = (await world.RowAsync("bt-thanh-tra"), await world.RowAsync(AnLac));
        Assert.Equal((FeedState.None, null), (nothing.State, nothing.DataAt));
        Assert.Equal(0, zero.Cell(BoardWindow.Now, Measure.Open));
        Assert.Equal(At("2025-03-12 15:55").UtcTicks, zero.DataAt);

        world.JumpTo("2025-03-12 20:00");
        await world.ShowsAsync(AnLac, FeedState.OffHours);
        Assert.Equal(2, (await world.BoardAsync()).Rows.Count(row => row.State == FeedState.OffHours));
        Assert.Equal(2, (await world.BoardAsync()).UnitsIn);

        world.JumpTo("2025-03-13 08:10");
        await world.ShowsAsync(AnLac, FeedState.Live);
        world.JumpTo("2025-03-13 08:40");
        await world.ShowsAsync(AnLac, FeedState.Silent);
        Assert.Equal(0, (await world.BoardAsync()).UnitsIn);
        Assert.Equal(FeedState.None, (await world.RowAsync("bt-thanh-tra")).State);
    }

    [Fact]
    public async Task SilentAfter_IsASetting()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00", new GrainSettings { Shards = 1, SilentAfter = TimeSpan.FromMinutes(15) });
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:55"));
        await world.ShowsAsync(Justice, FeedState.Live);

        world.JumpTo("2025-03-12 10:11");

        await world.ShowsAsync(Justice, FeedState.Silent);
    }
}
