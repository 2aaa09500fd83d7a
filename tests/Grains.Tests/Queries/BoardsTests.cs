using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

public sealed class BoardsTests
{
    private static readonly BoardQuery March = new(
        Shipped.District, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit);

    [Fact]
    public async Task TheMonthToDate_IsWhatTheLiveBoardShows()
    {
        await using var world = await StartedAsync();
        await world.SettledAsync();

        var counted = await world.Boards.CountAsync(March);

        var live = await world.BoardAsync();
        foreach (var column in BoardColumns.All.Where(column => column.Window == BoardWindow.Month))
            Assert.Equal(live.Total[BoardColumns.IndexOf(BoardWindow.Month, column.Measure)], counted.Total[(int)column.Measure]);
        Assert.Empty(Form06.Broken(counted.Total));
        Assert.Equal(new DateOnly(2025, 3, 12), counted.TreeDate);
    }

    [Fact]
    public async Task APeriodThatIsOver_IsJudgedAtItsLastInstant()
    {
        await using var world = await StartedAsync();

        var february = await world.Boards.CountAsync(March with { From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 2, 28) });

        Assert.Equal((1, 1, 0), (february.Total[(int)Measure.Received], february.Total[(int)Measure.Open], february.Total[(int)Measure.Processed]));
        Assert.Equal(Shipped.Office.EndOfDay(new DateOnly(2025, 2, 28)) - 1, february.At);
    }

    [Fact]
    public async Task AsOf_KnowsOnlyWhatHadOccurred()
    {
        await using var world = await StartedAsync();

        var then = await world.Boards.CountAsync(March with { From = null, To = null, AsOf = At("2025-03-10 08:30") });
        var now = await world.Boards.CountAsync(March with { From = null, To = null });

        Assert.Equal((2, 0), (then.Total[(int)Measure.Received], then.Total[(int)Measure.Processed]));
        Assert.Equal((4, 2), (now.Total[(int)Measure.Received], now.Total[(int)Measure.Processed]));
    }

    [Theory]
    [InlineData(Dimension.Unit, "bt-p-an-lac=1 bt-tu-phap=2 bt-vp-dang-ky-dat-dai=1")]
    [InlineData(Dimension.Field, "=1 dat-dai=1 ho-tich=2")]
    [InlineData(Dimension.Channel, "=3 online=1")]
    [InlineData(Dimension.None, "=4")]
    public async Task By_SplitsTheSameDossiers(Dimension by, string expected)
    {
        await using var world = await StartedAsync();

        var board = await world.Boards.CountAsync(March with { From = null, To = null, By = by });

        Assert.Equal(expected, string.Join(' ', board.Rows.Select(row => $"{row.Key}={row.Value[(int)Measure.Received]}")));
        Assert.Equal(4, board.Total[(int)Measure.Received]);
    }

    [Fact]
    public async Task Role_SaysUnderWhichUnitADossierCounts()
    {
        await using var world = await StartedAsync();

        var receiving = await world.Boards.CountAsync(March with { From = null, To = null, Role = UnitRole.Receiving });
        var territory = await world.Boards.CountAsync(March with { From = null, To = null, Role = UnitRole.Territory });

        Assert.Equal([(Justice, 3L), (Land, 1L)], receiving.Rows.Select(row => (row.Key, row.Value[(int)Measure.Received])));
        Assert.Equal([("", 3L), (AnLac, 1L)], territory.Rows.Select(row => (row.Key, row.Value[(int)Measure.Received])));
    }

    [Theory]
    [InlineData("bao-cao-06")]
    [InlineData("766")]
    [InlineData("tuc-thoi")]
    public async Task TheLateList_HasAsManyLinesAsTheCountSays(string rule)
    {
        await using var world = await StartedAsync();
        var query = March with { Rule = rule };

        var counted = await world.Boards.CountAsync(query);
        var lines = await world.Boards.ListAsync(query, Measure.OpenLate, Measure.ProcessedLate);

        Assert.Equal(counted.Total[(int)Measure.OpenLate] + counted.Total[(int)Measure.ProcessedLate], lines.Count);
        Assert.Equal(["D-1", "D-2"], lines.Select(line => line.Code));
        Assert.Equal((6, 8), (lines[0].WorkingDaysLate, lines[0].CalendarDaysLate));
    }

    [Fact]
    public async Task APage_IsThatPartOfTheList_WithTheCountOfAll()
    {
        await using var world = await StartedAsync();
        var query = March with { From = null, To = null };
        var all = await world.Boards.ListAsync(query, Measure.Received);

        for (var skip = 0; skip < 5; skip++)
        {
            var page = await world.Boards.PageAsync(query, skip, 2, Measure.Received, Measure.ToHandle);
            Assert.Equal(4, page.Count);
            Assert.Equal(all.Skip(skip).Take(2).Select(line => line.Code), page.Lines.Select(line => line.Code));
        }
    }

    [Fact]
    public async Task NoShard_SendsMoreLinesThanAreWanted()
    {
        await using var world = await World.StartAsync();
        await world.SendAllAsync(Enumerable.Range(0, 40).Select(i => Received(Code(i), Justice, "2025-03-03 08:00", "2025-03-03 17:00")));
        var request = new ListRequest(new ScanRequest(ReferenceData.DefaultRule, 0, At("2025-03-12 10:00").UtcTicks, long.MaxValue, UnitRole.Handling, null, Dimension.None), [Measure.OpenLate], 5);

        var lists = await Task.WhenAll(Enumerable.Range(0, world.Settings.Shards).Select(shard => world.Grains.Shard(shard).List(request)));

        Assert.Equal(40, lists.Sum(list => list.Count));
        Assert.All(lists, list => Assert.Equal(5, list.Lines.Length));
    }

    [Fact]
    public async Task AUnit_IsAskedLikeAnArea()
    {
        await using var world = await StartedAsync();

        var board = await world.Boards.CountAsync(March with { Id = Justice, From = null, To = null });

        Assert.Equal(2, board.Total[(int)Measure.Received]);
        Assert.Equal(Justice, Assert.Single(board.Rows).Key);
    }

    [Fact]
    public async Task Find_GivesTheDossierWithItsEvents_AsItWasAtAnInstant()
    {
        await using var world = await StartedAsync();

        var now = await world.Boards.FindAsync("D-3", null);
        var then = await world.Boards.FindAsync("D-3", At("2025-03-10 10:30"));

        Assert.Equal(AnLac, now!.Line.HandlingUnit);
        Assert.Equal(Justice, then!.Line.HandlingUnit);
        Assert.Equal([Verb.Received, Verb.Transferred], EventBatch.Decode(now.Events).Select(e => e.Verb));
        Assert.Null(await world.Boards.FindAsync("D-9", null));
    }

    [Fact]
    public async Task ALateDossier_SaysSinceWhenAndWhoHadIt_AndItsClockIsDrawn()
    {
        await using var world = await StartedAsync();
        await world.SendAsync(Transferred("D-2", Justice, "2025-03-11 09:00"));

        var line = Assert.Single(await world.Boards.ListAsync(March, Measure.OpenLate));
        var instant = Assert.Single(await world.Boards.ListAsync(March with { Rule = "tuc-thoi" }, Measure.OpenLate));
        var file = await world.Boards.FindAsync("D-2", null);
        var then = await world.Boards.FindAsync("D-2", At("2025-03-06 18:00"));

        Assert.Equal((Justice, Land, At("2025-03-07 07:30").UtcTicks, 0), (line.HandlingUnit, line.LateUnit, line.LateAt, line.WillBeLateAt));
        Assert.Equal(At("2025-03-06 17:00").UtcTicks + 1, instant.LateAt);
        Assert.Equal(
            [new(At("2025-02-20 08:00").UtcTicks, line.LateAt, ClockState.Running), new(line.LateAt, At("2025-03-12 10:00").UtcTicks, ClockState.Late)], file!.Segments);
        Assert.Equal((0, line.LateAt, At("2025-03-05 17:00").UtcTicks), (then!.Line.LateAt, then.Line.WillBeLateAt, then.Line.ApologiseBy));
        Assert.Equal([new(At("2025-02-20 08:00").UtcTicks, At("2025-03-06 18:00").UtcTicks, ClockState.Running)], then.Segments);
    }

    /// <summary>
    /// On 12/03/2025 at 10:00: D-1 of Justice ended late (due Monday 03/03, ended Tuesday 11/03); D-2 of Land, received in February, open and overdue;
    /// D-3 handed to An Lạc; D-4 ended early.
    /// </summary>
    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            Received("D-1", Justice, "2025-03-03 08:00", "2025-03-03 17:00", Name(FieldId.FieldCode, "ho-tich"), Name(FieldId.ChannelIn, "online")),
            Completed("D-1", "2025-03-11 09:00"),
            Received("D-2", Land, "2025-02-20 08:00", "2025-03-06 17:00", Name(FieldId.FieldCode, "dat-dai"), Name(FieldId.TerritoryUnitId, AnLac)),
            Received("D-3", Justice, "2025-03-10 10:00", "2025-03-20 17:00", Name(FieldId.FieldCode, "ho-tich")),
            Transferred("D-3", AnLac, "2025-03-10 11:00"),
            Received("D-4", Justice, "2025-03-11 10:00", "2025-03-20 17:00"),
            Completed("D-4", "2025-03-11 11:00"),
        ]);
        return world;
    }
}
