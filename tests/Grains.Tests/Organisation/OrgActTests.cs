using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Grains.Access;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Organisation;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Organisation;

/// <summary>On Wednesday 12/03/2025 at 10:00 somebody changes the organisation from the page.</summary>
public sealed class OrgActTests
{
    private static readonly DateOnly Today = new(2025, 3, 12);
    private static readonly Doer Doer = new("lan", "10.0.0.7");
    private static readonly OrgChart Chart = OrgChart.Of([Unit("goc"), Unit("to-1", "goc"), Unit("to-2", "goc")]);

    [Fact]
    public async Task AUnitThatEnds_TakesItsOpenDossiersOutOfTheTotal_AsForetold_AndStaysSo()
    {
        await using var world = await World.StartAsync(org: Chart);
        await world.SendAsync(Received("A-1", "to-1", "2025-03-12 09:00"));
        await world.SendAsync(Received("B-1", "to-2", "2025-03-12 09:00"));
        var changes = world.Service<OrgChanges>();
        var end = new EndUnit("to-1", Today, [new SuccessorDraft("to-2", IsWhole: false, null)], null);

        var foretold = await changes.ForetellAsync(end);
        Assert.Equal((Today, false), (foretold.On, foretold.IsPast));
        Assert.Equal(["goc"], foretold.Areas.Select(area => area.Area));
        var unit = Assert.Single(foretold.Units);
        Assert.Equal(("to-1", UnitFate.Ends, 1L, 0L), (unit.Unit.Unit, unit.Unit.Fate, unit.Open, unit.OpenLate));
        Assert.Contains((await world.BoardAsync("goc")).Rows, row => row.UnitId == "to-1");

        Assert.True(await changes.ConfirmAsync(end, "NQ 1", "Sắp xếp", foretold.Confirmation, Doer));
        await world.ShowsAsync("to-2", BoardWindow.Now, Measure.Open, 1, area: "goc");
        var board = await world.BoardAsync("goc");
        Assert.DoesNotContain(board.Rows, row => row.UnitId == "to-1");
        Assert.Empty(await world.RecountAsync());

        await world.RestartAsync();
        Assert.Equal(Today.AddDays(-1), world.Registry.Current.Org.Find("to-1")!.Exists.To);
        Assert.Equal(new OrgDecision("end", "to-1", "NQ 1", "lan", "Sắp xếp", Today), (await world.Registry.HistoryAsync(1))[0].Entry.Decision);
        var audited = (await world.Service<AuditLog>().NewestAsync(new AuditFilter(), long.MaxValue, 1))[0].Entry;
        Assert.Equal(("lan", AuditActions.OrgChanged, "to-1", "10.0.0.7"), (audited.Actor, audited.Action, audited.Target, audited.Address));
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
        await using var world = await World.StartAsync(org: Chart);
        var foretold = await world.Service<OrgChanges>().ForetellAsync(new EndUnit("to-1", Today.AddDays(-5), [], null));
        Assert.Equal((Today, true), (foretold.On, foretold.IsPast));
    }

    private static OrgUnit Unit(string id, string? parent = null) => new()
    {
        Id = id, Kind = "desk", Names = [new UnitName(id, null, Validity.Always)], Parents = parent is null ? [] : [new ParentLink(parent, Validity.Always)],
    };
}
