using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Domain.Reference;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation.Changes;

/// <summary>Which totals an act moves, and which units' dossiers.</summary>
public sealed class OrgDifferenceTests
{
    private static readonly OrgChart Chart = OrgChart.Of([Unit("city"), Unit("area-1", "city"), Unit("area-2", "city"), Unit("ward-1", "area-1"), Unit("ward-2", "area-1"), Unit("ward-3", "area-2")]);

    [Fact]
    public void AUnitThatEnds_LeavesEveryTotalAboveIt()
    {
        var difference = Of(new EndUnit("ward-1", After, [], null));
        Assert.Equal([("city", "ward-1"), ("area-1", "ward-1")], difference.Areas.Select(area => (area.Area, string.Join(' ', area.Leaving))));
        var unit = Assert.Single(difference.Units);
        Assert.Equal(("ward-1", UnitFate.Ends), (unit.Unit, unit.Fate));
        Assert.Equal(["area-1", "city"], unit.Before);
        Assert.Empty(unit.After);
    }

    [Fact]
    public void AnAreaThatMoves_ChangesTheTotalsBesideIt_AndNotThoseAbove()
    {
        var difference = Of(new MoveUnit("area-1", After, "area-2"));
        var area = Assert.Single(difference.Areas);
        Assert.Equal(("area-2", "ward-1 ward-2"), (area.Area, string.Join(' ', area.Joining)));
        Assert.Equal([("ward-1", UnitFate.Moves), ("ward-2", UnitFate.Moves)], difference.Units.Select(unit => (unit.Unit, unit.Fate)));
    }

    [Fact]
    public void AUnitThatGetsUnits_IsNoLongerCountedByItself()
    {
        var difference = Of(new AddUnit("desk-1", After, "desk", "Tổ", null, "ward-1"));
        Assert.Contains(difference.Units, unit => unit is { Unit: "ward-1", Fate: UnitFate.BecomesArea });
        Assert.Contains(difference.Units, unit => unit is { Unit: "desk-1", Fate: UnitFate.Begins });
        Assert.Contains(difference.Areas, area => area.Area == "area-1" && area.Leaving.SequenceEqual(["ward-1"]) && area.Joining.SequenceEqual(["desk-1"]));
    }

    [Fact]
    public void ARename_MovesNothing_AndTheDayBeforeIsTheSame()
    {
        var difference = Of(new RenameUnit("ward-1", After, "Tên", null));
        Assert.Equal((0, 0), (difference.Areas.Count, difference.Units.Count));
        Assert.Empty(Of(new EndUnit("ward-1", After, [], null), After.AddDays(-1)).Areas);
    }

    private static OrgDifference Of(OrgAct act, DateOnly? on = null) => OrgDifference.Of(Data(Chart), Data(Chart.With(act.Over(Chart, "NQ 1").Units)), on ?? act.From);

    private static ReferenceData Data(OrgChart chart) => new(chart, [], [new CountingRule { Id = ReferenceData.DefaultRule, Version = 1, Name = "Báo cáo 06", Source = "TT 01/2020" }]);
}
