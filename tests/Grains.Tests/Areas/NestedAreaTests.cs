using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Areas;

public sealed class NestedAreaTests
{
    private const string City = "thanh-pho";

    [Fact]
    public async Task ACity_IsTheSumOfItsDistricts_AndEachOfItsUnits()
    {
        await using var world = await World.StartAsync(org: Chart());
        string[] units = [Justice, AnLac, "q2-p1", "q2-p2"];
        await world.SendAllAsync(Enumerable.Range(0, 40).Select(i => Received(Code(i), units[i % 4], "2025-03-12 09:00", "2025-03-20 17:00")));

        await world.ShowsAsync("q2", BoardWindow.Now, Measure.Open, 20, area: City);
        await world.ShowsAsync(Shipped.District, BoardWindow.Now, Measure.Open, 20, area: City);

        await world.SettledAsync(City);
        var (city, binhTan, second) = (await world.BoardAsync(City), await world.BoardAsync(), await world.BoardAsync("q2"));
        Assert.Equal(40, city.Total[BoardColumns.IndexOf(BoardWindow.Today, Measure.Received)]);
        Assert.Equal(binhTan.Total.Zip(second.Total, (x, y) => x + y), city.Total);
        Assert.Equal(binhTan.UnitsOf + second.UnitsOf, city.UnitsOf);
        Assert.All(city.Rows, row => Assert.True(row.IsArea));
    }

    [Fact]
    public async Task UnitsIn_CountsUnitsWithData_HoweverDeep()
    {
        await using var world = await World.StartAsync(org: Chart());
        var empty = await world.BoardAsync(City);
        Assert.Equal((0, Leaves), (empty.UnitsIn, empty.UnitsOf));

        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:50"));
        await world.SendAsync(Received("A-2", "q2-p1", "2025-03-12 09:50"));

        await Wait.UntilAsync(async () => (await world.BoardAsync(City)).UnitsIn == 2, () => "The two units that sent something are not in.");
        Assert.Equal(1, (await world.BoardAsync("q2")).UnitsIn);
        Assert.Equal(At("2025-03-12 09:50").UtcTicks, (await world.BoardAsync(City)).DataAt);
    }

    [Fact]
    public async Task AWardThatFallsSilent_IsNoLongerIn_OnAnyBoardAbove()
    {
        await using var world = await World.StartAsync(org: Chart());
        await world.SendAsync(Received("A-1", "q2-p1", "2025-03-12 09:50"));
        await Wait.UntilAsync(async () => (await world.BoardAsync(City)).UnitsIn == 1, () => "The ward is not in.");

        world.JumpTo("2025-03-12 16:00");

        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await world.BoardAsync(City)).UnitsIn == 0;
            },
            () => "The silent ward is still in.");
    }

    private static int Leaves => Shipped.BinhTan.ChildrenOf(Shipped.District, new DateOnly(2025, 3, 12)).Count + 2;

    private static OrgChart Chart() => Shipped.BinhTan.With(
    [
        OrgChangeTests.Root(City) with { Kind = "city" },
        Shipped.BinhTan.Find(Shipped.District)! with { Parents = [new ParentLink(City, default)] },
        OrgChangeTests.Unit("q2", City) with { Kind = "district", CalendarId = "vn-hanh-chinh" },
        OrgChangeTests.Unit("q2-p1", "q2"),
        OrgChangeTests.Unit("q2-p2", "q2"),
    ]);
}
