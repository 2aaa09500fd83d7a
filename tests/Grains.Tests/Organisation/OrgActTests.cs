using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Grains.Access;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Organisation;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Organisation;

/// <summary>On Wednesday 12/03/2025 at 10:00 somebody changes the organisation from the page.</summary>
public sealed class OrgActTests
{
    private static readonly DateOnly Today = new(2025, 3, 12);
    private static readonly Doer Doer = new("lan", "10.0.0.7");

    [Fact]
    public async Task AUnitThatEnds_TakesItsOpenDossiersOutOfTheTotal_AsForetold_AndStaysSo()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", AnLac, "2025-03-12 09:00"));
        await world.SendAsync(Received("B-1", Justice, "2025-03-12 09:00"));
        var changes = world.Service<OrgChanges>();
        var end = new EndUnit(AnLac, Today, [new SuccessorDraft(Justice, IsWhole: false, null)], null);

        var foretold = await changes.ForetellAsync(end);
        Assert.Equal((Today, false), (foretold.On, foretold.IsPast));
        Assert.Equal([Shipped.District], foretold.Areas.Select(area => area.Area));
        var unit = Assert.Single(foretold.Units);
        Assert.Equal((AnLac, UnitFate.Ends, 1L, 0L), (unit.Unit.Unit, unit.Unit.Fate, unit.Open, unit.OpenLate));
        Assert.Contains((await world.BoardAsync()).Rows, row => row.UnitId == AnLac);

        Assert.True(await changes.ConfirmAsync(end, "NQ 1", "Sắp xếp", foretold.Confirmation, Doer));
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.Open, 1);
        var board = await world.BoardAsync();
        Assert.DoesNotContain(board.Rows, row => row.UnitId == AnLac);
        Assert.Empty(await world.RecountAsync());

        await world.RestartAsync();
        Assert.Equal(Today.AddDays(-1), world.Registry.Current.Org.Find(AnLac)!.Exists.To);
        var entry = (await world.Registry.HistoryAsync(1))[0].Entry;
        Assert.Equal(("NQ 1", "lan", "Sắp xếp"), (entry.Document, entry.By, entry.Reason));
        var audited = (await world.Service<AuditLog>().NewestAsync(new AuditFilter(), long.MaxValue, 1))[0].Entry;
        Assert.Equal(("lan", AuditActions.OrgChanged, AnLac, "10.0.0.7"), (audited.Actor, audited.Action, audited.Target, audited.Address));
    }

    [Fact]
    public async Task AConfirmationOfAnotherAct_OrOfAnOlderRegistry_ChangesNothing()
    {
        await using var world = await World.StartAsync();
        var changes = world.Service<OrgChanges>();
        var rename = new RenameUnit(AnLac, Today.AddDays(9), "Phường Mới", null);
        var confirmation = (await changes.ForetellAsync(rename)).Confirmation;

        Assert.False(await changes.ConfirmAsync(rename with { Name = "Phường Khác" }, "NQ", "r", confirmation, Doer));
        await world.AddOrgAsync(Shipped.BinhTan.With([Areas.OrgChangeTests.Unit("bt-to-moi", Shipped.District)]));
        Assert.False(await changes.ConfirmAsync(rename, "NQ", "r", confirmation, Doer));
        Assert.Single(world.Registry.Current.Org.Find(AnLac)!.Names);
    }

    [Fact]
    public async Task AnActOfAPastDay_IsMarked_AndComparesTheTreesOfToday()
    {
        await using var world = await World.StartAsync();
        var foretold = await world.Service<OrgChanges>().ForetellAsync(new EndUnit(AnLac, Today.AddDays(-5), [], null));
        Assert.Equal((Today, true), (foretold.On, foretold.IsPast));
    }
}
