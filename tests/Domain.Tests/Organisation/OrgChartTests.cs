using CchcLive.Domain.Organisation;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class OrgChartTests
{
    private static OrgChart Reform() => OrgChart.Of(
    [
        Unit("city-1") with { Zone = "Europe/Amsterdam", CalendarId = "nl" },
        Unit("district-1", "city-1") with { Exists = Days(null, "2025-06-30"), CalendarId = "vn" },
        Unit("ward-1") with
        {
            Names = [new UnitName("Phường Cũ", null, Days(null, "2025-06-30")), new UnitName("Phường Mới", null, Days("2025-07-01", null))],
            Parents = [new ParentLink("district-1", Days(null, "2025-06-30")), new ParentLink("city-1", Days("2025-07-01", null))],
        },
        Unit("ward-2", "district-1") with { Exists = Days(null, "2025-06-30") },
    ]);

    [Fact]
    public void Every_question_is_answered_with_the_tree_of_its_day()
    {
        var chart = Reform();
        Assert.Equal(["district-1", "city-1"], chart.AncestorsOf("ward-1", Before));
        Assert.Equal(["city-1"], chart.AncestorsOf("ward-1", After));
        Assert.Equal(["ward-1", "ward-2"], Ids(chart.ChildrenOf("district-1", Before)));
        Assert.Empty(chart.ChildrenOf("district-1", After));
        Assert.Equal(["ward-1"], Ids(chart.ChildrenOf("city-1", After)));
        Assert.Equal("Phường Cũ", chart.NameOf("ward-1", new DateOnly(2025, 6, 30)));
        Assert.Equal("Phường Mới", chart.NameOf("ward-1", After));
    }

    [Fact]
    public void A_unit_is_an_area_while_units_belong_to_it()
    {
        var chart = Reform();
        Assert.True(chart.IsArea("district-1", Before));
        Assert.False(chart.IsArea("district-1", After));
        Assert.False(chart.IsArea("ward-1", Before));
        Assert.False(chart.IsArea("nowhere", Before));
    }

    [Fact]
    public void Roots_are_the_units_without_parent_that_exist() => Assert.Equal(["city-1"], Ids(Reform().Roots(After)));

    [Fact]
    public void Zone_and_calendar_are_inherited_from_the_nearest_that_has_one()
    {
        var chart = Reform();
        Assert.Equal("vn", chart.CalendarOf("ward-1", Before));
        Assert.Equal("nl", chart.CalendarOf("ward-1", After));
        Assert.Equal("Europe/Amsterdam", chart.ZoneOf("ward-2"));
    }

    [Fact]
    public void A_unit_that_is_gone_keeps_its_name_and_calendar_for_its_old_dossiers()
    {
        var chart = Reform();
        Assert.Null(chart.ParentOf("ward-2", After));
        Assert.Equal("vn", chart.CalendarOf("ward-2", After));
        Assert.Equal("ward-2", chart.NameOf("ward-2", After));
    }

    [Fact]
    public void An_unknown_unit_has_defaults_and_its_id_for_a_name()
    {
        Assert.Null(OrgChart.Empty.Find("ward-9"));
        Assert.Equal("ward-9", OrgChart.Empty.NameOf("ward-9", Before));
        Assert.Equal(OrgChart.DefaultZone, OrgChart.Empty.ZoneOf("ward-9"));
        Assert.Equal(OrgChart.DefaultCalendar, OrgChart.Empty.CalendarOf("ward-9", Before));
        Assert.Empty(OrgChart.Empty.AncestorsOf("ward-9", Before));
    }

    [Fact]
    public void Children_stand_by_place_then_by_Vietnamese_name_whatever_the_file_says()
    {
        var chart = OrgChart.Of(
        [
            Unit("area-1"), Unit("ward-3", "area-1", "Phường 10"), Unit("ward-2", "area-1", "Phường 2"),
            Unit("ward-4", "area-1", "Phường Đa Kao"), Unit("ward-5", "area-1", "Phường Dĩ An"),
            Unit("office-1", "area-1", "Văn phòng") with { Order = -1 },
        ]);
        Assert.Equal(["office-1", "ward-2", "ward-3", "ward-5", "ward-4"], Ids(chart.ChildrenOf("area-1", Before)));
    }

    private static IEnumerable<string> Ids(IEnumerable<OrgUnit> units) => units.Select(unit => unit.Id);
}
