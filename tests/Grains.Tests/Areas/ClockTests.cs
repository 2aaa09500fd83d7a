using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Areas;

/// <summary>No event arrives, and yet the board changes.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task ADossier_FallsDueSoonAndOverdue_ByTheClockAlone()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-17 17:00"));
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenWithin, 1);
        Assert.Equal(0, (await world.RowAsync(Justice)).Cell(BoardWindow.Now, Measure.DueSoon));

        world.JumpTo("2025-03-13 07:30");
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.DueSoon, 1);

        world.JumpTo("2025-03-18 07:29");
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 0);
        Assert.Equal(0, (await world.RowAsync(Justice)).Cell(BoardWindow.Now, Measure.OpenLate));

        world.JumpTo("2025-03-18 07:30");
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.DueSoon, 0);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task AtMidnight_TodayBeginsAnew_AndAtTheEndOfTheMonthTheMonth()
    {
        await using var world = await World.StartAsync("2025-03-31 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-31 09:00", "2025-04-20 17:00"));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 1);

        world.JumpTo("2025-03-31 23:59");
        await world.SendAsync(Received("A-2", Justice, "2025-03-31 10:00", "2025-04-20 17:00"));
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.Received, 2);
        Assert.Equal(2, (await world.RowAsync(Justice)).Cell(BoardWindow.Today, Measure.Received));

        world.JumpTo("2025-04-01 00:00");
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 0);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.Received, 0);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.CarriedIn, 2);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.Open, 2);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task EachDeadline_ArmsTheNext()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        for (var day = 13; day <= 14; day++)
            await world.SendAsync(Received(Code(day), Justice, "2025-03-12 09:00", $"2025-03-{day} 17:00"));
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.Open, 2);

        world.JumpTo("2025-03-14 07:30");
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);
        world.JumpTo("2025-03-17 07:30");
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
    }

    [Fact]
    public async Task AClockThatIsSetForward_IsFollowedWithinAMinuteOfPassingTime()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-14 17:00"));
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.Open, 1);

        await world.Grains.Shard(0).Status(recount: false); // a call after the append: its timer is armed
        world.Wall.By = TimeSpan.FromDays(8);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);
    }

    [Fact]
    public async Task AClockThatIsSetBack_TakesNothingBack()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-14 17:00"));
        world.JumpTo("2025-03-20 12:00");
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);

        world.JumpTo("2025-03-12 12:00");
        await world.SendAsync(Received("A-2", Justice, "2025-03-12 10:00", "2025-03-14 17:00"));
        await world.Boards.RefreshAsync();

        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        Assert.Empty(await world.RecountAsync());
    }
}
