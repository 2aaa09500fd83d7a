using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Areas;

public sealed class OrgChangeTests
{
    private const string Desk = "bt-to-moi";

    [Fact]
    public async Task AUnitThatIsAdded_CountsTheDossiersThatNamedItBefore_AndThoseAfter()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", Desk, "2025-03-12 09:00"));
        Assert.Contains(Desk, (await world.Boards.StatusAsync(recount: false)).SelectMany(shard => shard.UnknownUnits));
        var before = await world.BoardAsync();
        Assert.DoesNotContain(before.Rows, row => row.UnitId == Desk);

        await world.AddOrgAsync(With(Unit(Desk, Shipped.District)));

        await world.ShowsAsync(Desk, BoardWindow.Today, Measure.Received, 1);
        Assert.Empty((await world.Boards.StatusAsync(recount: false)).SelectMany(shard => shard.UnknownUnits));
        var after = await world.BoardAsync();
        Assert.NotEqual(before.Layout, after.Layout);
        Assert.Equal(before.UnitsOf + 1, after.UnitsOf);

        await world.SendAsync(Received("A-2", Desk, "2025-03-12 09:30"));
        await world.ShowsAsync(Desk, BoardWindow.Today, Measure.Received, 2);
        await world.RestartAsync();
        await world.ShowsAsync(Desk, BoardWindow.Today, Measure.Received, 2);
    }

    [Fact]
    public async Task ANameThatChanges_IsShownAtOnce()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00", org: OrgChart.Of([Root("goc"), Unit("to", "goc")]));
        Assert.Equal("to", (await world.RowAsync("to", "goc")).Name);
        var (old, renamed) = (new Validity(null, new DateOnly(2025, 3, 11)), new Validity(new DateOnly(2025, 3, 12), null));

        var added = await world.Boards.AddOrgAsync(OrgChart.Of([Root("goc"), Unit("to", "goc") with { Names = [new UnitName("to", null, old), new UnitName("Tổ mới", null, renamed)] }]));

        Assert.Empty(added);
        Assert.Equal("Tổ mới", (await world.RowAsync("to", "goc")).Name);
    }

    [Fact]
    public async Task AnAddedUnit_AppearsEvenIfNobodyRefreshes()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", Desk, "2025-03-12 09:00"));
        await world.BoardAsync();

        await world.Registry.AddAsync(With(Unit(Desk, Shipped.District)));

        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(5));
                return (await world.BoardAsync()).Rows.SingleOrDefault(row => row.UnitId == Desk)?.Cell(BoardWindow.Today, Measure.Received) == 1;
            },
            () => "The board did not take up the new unit.");
    }

    [Fact]
    public async Task AUnitThatGetsUnits_BecomesAnAreaOnTheBoardAboveIt()
    {
        await using var world = await World.StartAsync();
        Assert.False((await world.RowAsync(AnLac)).IsArea);

        await world.AddOrgAsync(With(Unit("bt-kp-1", AnLac), Unit("bt-kp-2", AnLac)));
        await world.SendAsync(Received("A-1", "bt-kp-1", "2025-03-12 09:00"));

        await world.ShowsAsync(AnLac, BoardWindow.Today, Measure.Received, 1);
        await world.ShowsAsync("bt-kp-1", BoardWindow.Today, Measure.Received, 1, area: AnLac);
        var (district, ward) = (await world.BoardAsync(), await world.BoardAsync(AnLac));
        Assert.True(district.Rows.Single(row => row.UnitId == AnLac).IsArea);
        Assert.Equal(district.Rows.Count(row => !row.IsArea) + 2, district.UnitsOf);
        Assert.Equal(["bt-kp-1", "bt-kp-2"], ward.Rows.Select(row => row.UnitId));
    }

    [Fact]
    public async Task BoardsAskedForWhileTheOrgChanges_AreAlwaysWhole()
    {
        await using var world = await World.StartAsync();
        await world.BoardAsync();
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var board = await world.BoardAsync();
                Assert.Equal(board.UnitsOf, board.Rows.Length);
            }
        });
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++) await world.SendAsync(Received(Code(i), Justice, "2025-03-12 09:00"));
        });

        for (var i = 0; i < 10; i++) await world.AddOrgAsync(With([.. Enumerable.Range(0, i + 1).Select(n => Unit($"bt-to-{n}", Shipped.District))]));
        await writer;
        await done.CancelAsync();
        await reader;

        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 40);
        Assert.Equal(Shipped.BinhTan.ChildrenOf(Shipped.District, new DateOnly(2025, 3, 12)).Count + 10, (await world.BoardAsync()).Rows.Length);
    }

    [Fact]
    public async Task AnAdditionWhoseOutcomeIsUnknown_CanBeSentAgain()
    {
        await using var world = await World.StartAsync();
        world.Store.Commits = Failing.AfterCommit;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => world.Registry.AddAsync(With(Unit(Desk, Shipped.District))));
        world.Store.Commits = Failing.Never;

        Assert.Equal([Desk], await world.WhileTimePassesAsync(world.Registry.AddAsync(With(Unit(Desk, Shipped.District)))));

        Assert.Equal(3, (await world.Store.HeadAsync("registry")).LastSeq); // the calendar that ships, the chart, the unit
        Assert.Equal(["bt-to-sau"], await world.WhileTimePassesAsync(world.Registry.AddAsync(With(Unit("bt-to-sau", Shipped.District)))));
    }

    [Fact]
    public async Task AUnitThatMoved_IsStillCountedByTheAreaThatEnded()
    {
        var lastDay = new DateOnly(2025, 6, 30);
        var org = OrgChart.Of(
        [
            Root("cu") with { Exists = new Validity(null, lastDay) },
            Root("moi"),
            Unit("thue", "cu") with { Exists = default, Parents = [new ParentLink("cu", new Validity(null, lastDay)), new ParentLink("moi", new Validity(lastDay.AddDays(1), null))] },
        ]);
        await using var world = await World.StartAsync("2025-07-02 10:00", org: org);
        await world.BoardAsync("cu");

        await world.SendAsync(Received("A-1", "thue", "2025-06-12 09:00"));

        await world.ShowsAsync("thue", BoardWindow.Now, Measure.Open, 1, area: "moi");
        await world.ShowsAsync("thue", BoardWindow.Now, Measure.Open, 1, area: "cu");
        Assert.Equal(lastDay, (await world.BoardAsync("cu")).TreeDate);
    }

    /// <summary>The shipped chart with more units.</summary>
    private static OrgChart With(params OrgUnit[] units) => Shipped.BinhTan.With(units);

    internal static OrgUnit Root(string id) =>
        new() { Id = id, Kind = "district", Names = [new UnitName(id, null, default)], Zone = OrgChart.DefaultZone, CalendarId = "vn-hanh-chinh" };

    internal static OrgUnit Unit(string id, string parent) => new()
    {
        Id = id,
        Kind = "office",
        Exists = new Validity(null, new DateOnly(2025, 6, 30)),
        Names = [new UnitName(id, null, default)],
        Parents = [new ParentLink(parent, default)],
    };
}
