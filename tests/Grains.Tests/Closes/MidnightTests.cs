using CchcLive.Domain.Closes;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Verification;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Closes;

/// <summary>Days end at midnight of the zone, and the close shows the day that ended.</summary>
public sealed class MidnightTests
{
    [Fact]
    public async Task AtMidnight_TheDayThatEndedIsClosed_AsTheLiveBoardShowedIt()
    {
        await using var world = await World.StartAsync("2025-03-31 16:00");
        await world.SendAllAsync(Enumerable.Range(0, 40).Select(i => Received(Code(i), i % 3 == 0 ? Land : Justice, "2025-03-31 09:00", i % 4 == 0 ? "2025-03-28 17:00" : "2025-04-20 17:00")));
        await world.SendAllAsync(Enumerable.Range(0, 10).Select(i => Completed(Code(i), "2025-03-31 15:00")));
        world.JumpTo("2025-03-31 23:59");
        await world.SettledAsync();
        var evening = await world.BoardAsync();

        world.JumpTo("2025-04-01 00:00");
        var close = await world.ClosesAsync("2025-03-31");

        var board = CloseBoards.Board(Shipped.District, close, world.Registry.Current.Org);
        Assert.Equal(evening.Rows.Select(Text), board.Rows.Select(Text));
        Assert.Equal(evening.Total, board.Total);
        Assert.Equal((evening.UnitsIn, evening.UnitsOf, evening.TreeDate, evening.DataAt), (board.UnitsIn, board.UnitsOf, board.TreeDate, board.DataAt));
        Assert.Equal((40, 10), (close.Month(Measure.Received) + close.Month(Measure.Received, Land), close.Today(Measure.Processed) + close.Today(Measure.Processed, Land)));
        Assert.Equal((false, At("2025-04-01 00:00").UtcTicks, "bao-cao-06"), (close.IsMadeUp, close.EndsAt, close.Rule));
        Assert.InRange(close.ClosedAt - close.EndsAt, CloserGrain.Settle.Ticks, DayClose.Grace.Ticks);
        Assert.Equal(["vn-hanh-chinh"], close.Calendars.Select(calendar => calendar.Id));
        Assert.Equal((await world.Boards.StatusAsync(recount: false)).Select(shard => shard.LastSeq), close.Positions);
    }

    [Fact]
    public async Task TheNextDay_TheLiveBoardNamesTheClose_UnderANewLayout()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-11 17:00"));
        var before = await world.BoardAsync();
        Assert.Null(before.LastClose);

        world.JumpTo("2025-03-13 00:00");
        await world.ClosesAsync("2025-03-12");

        AreaBoard after = null!;
        await Wait.UntilAsync(async () => (after = await world.BoardAsync()).LastClose is not null, () => "The board does not name the close.");
        Assert.Equal(new DateOnly(2025, 3, 12), after.LastClose!.Date);
        Assert.Equal(1, after.LastClose.Total![BoardColumns.IndexOf(BoardWindow.Now, Measure.OpenLate)]);
        Assert.NotEqual(before.Layout, after.Layout);

        await world.RestartAsync();
        Assert.Equal(new DateOnly(2025, 3, 12), (await world.BoardAsync()).LastClose?.Date);
    }

    [Fact]
    public async Task EachDay_IsClosedOnce_AndTheStreamsAreWhole()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        for (var day = 12; day <= 15; day++)
        {
            world.JumpTo($"2025-03-{day + 1} 00:00");
            await world.ClosesAsync($"2025-03-{day}");
            world.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(["2025-03-12", "2025-03-13", "2025-03-14", "2025-03-15"], await world.DaysAsync());
        await foreach (var verdict in JournalVerifier.VerifyAsync(world.Store)) Assert.True(verdict.IsClean, verdict.Detail);
    }

    [Fact]
    public async Task BeforeTheFirstData_NothingIsClosed()
    {
        await using var world = await World.StartAsync("2025-03-10 16:00");
        world.JumpTo("2025-03-12 08:00");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.SendAsync(Received("A-1", Justice, "2025-03-03 09:00"));
        world.JumpTo("2025-03-13 00:00");
        await world.ClosesAsync("2025-03-12");

        Assert.Equal(["2025-03-12"], await world.DaysAsync());
    }

    [Fact]
    public async Task EveryZone_ClosesAtItsOwnMidnight()
    {
        var org = OrgChart.Of([Root("hcm", "Asia/Ho_Chi_Minh"), Leaf("hcm-1", "hcm"), Root("ams", "Europe/Amsterdam"), Leaf("ams-1", "ams")]);
        await using var world = await World.StartAsync("2025-03-12 16:00", org: org);
        await world.SendAllAsync([Received("A-1", "hcm-1", "2025-03-12 09:00"), Received("A-2", "ams-1", "2025-03-12 15:00")]);

        world.JumpTo("2025-03-13 00:00");
        var east = await world.ClosesAsync("2025-03-12", "hcm");
        Assert.Null(await world.CloseOfAsync("2025-03-12", "ams"));
        world.JumpTo("2025-03-13 06:00");
        var west = await world.ClosesAsync("2025-03-12", "ams");

        Assert.Equal((1, TimeSpan.FromHours(6).Ticks), (west.Today(Measure.Received, "ams-1"), west.EndsAt - east.EndsAt));
        Assert.Equal(["2025-03-12"], await world.DaysAsync("hcm"));
    }

    [Fact]
    public async Task AnAreaOfAreas_ClosesWithAllOfThem_AndIsTheirSum()
    {
        var org = OrgChart.Of([Root("tp", "Asia/Ho_Chi_Minh"), Leaf("q1", "tp"), Leaf("q2", "tp"), Leaf("p11", "q1"), Leaf("p12", "q1"), Leaf("p21", "q2")]);
        await using var world = await World.StartAsync("2025-03-12 16:00", new GrainSettings { Shards = 3, SilentAfter = TimeSpan.FromDays(1) }, org);
        await world.SendAllAsync([Received("A-1", "p11", "2025-03-12 09:00"), Received("A-2", "p12", "2025-03-12 09:00"), Received("A-3", "p21", "2025-03-12 09:00")]);

        world.JumpTo("2025-03-13 00:00");
        var city = await world.ClosesAsync("2025-03-12", "tp");
        var district = await world.ClosesAsync("2025-03-12", "q1");
        await world.ClosesAsync("2025-03-12", "q2");

        Assert.Equal(["q1", "q2"], city.Rows.Select(row => row.Unit));
        Assert.Equal(3, city.Total("tp").Today[(int)Measure.Received]);
        Assert.Equal(district.Total("q1").Today, city.Rows[0].Today);
        Assert.Equal((3, 3), (city.UnitsIn, city.UnitsOf));
        Assert.Equal(["tp", "q1", "q2"], ((string[])["tp", "q1", "q2", "p11"]).Where(area => world.Closes().FindAsync(area, WorldCloses.Day("2025-03-12")).Result is not null));
    }

    private static string Text(BoardRow row) => $"{row.UnitId} {row.Name} {row.Kind} {row.IsArea} {row.State} {row.DataAt} {string.Join(' ', row.Values)}";

    internal static OrgUnit Root(string id, string zone) => new() { Id = id, Kind = "district", Names = [new UnitName(id, null, default)], Zone = zone };

    internal static OrgUnit Leaf(string id, string parent) => new() { Id = id, Kind = "ward", Names = [new UnitName(id, null, default)], Parents = [new ParentLink(parent, default)] };
}
