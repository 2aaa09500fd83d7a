using CchcLive.Domain.Organisation;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class OrgChartWithTests
{
    private static OrgChart Small() => OrgChart.Of([Unit("area-1"), Unit("ward-1", "area-1")]);

    [Fact]
    public void A_new_unit_joins_the_chart_and_the_old_chart_stays()
    {
        var before = Small();
        var after = before.With([Unit("area-2"), Unit("ward-2", "area-2")]);
        Assert.True(after.IsArea("area-2", Before));
        Assert.Null(before.Find("ward-2"));
    }

    [Fact]
    public void Adding_what_is_known_changes_nothing() => Assert.Equal(Small().ToJson(), Small().With(Small().Units).ToJson());

    [Fact]
    public void A_unit_may_be_closed_and_given_a_new_parent()
    {
        var moved = Unit("ward-1") with
        {
            Parents = [new ParentLink("area-1", Days(null, "2025-06-30")), new ParentLink("area-2", Days("2025-07-01", null))],
        };
        var chart = Small().With([Unit("area-2"), moved]);
        Assert.Equal("area-1", chart.ParentOf("ward-1", Before));
        Assert.Equal("area-2", chart.ParentOf("ward-1", After));
    }

    [Fact]
    public void A_unit_may_end_but_its_end_is_not_moved_afterwards()
    {
        var closed = Small().With([Unit("ward-1") with { Exists = Days(null, "2025-06-30") }]);
        Assert.Null(closed.ParentOf("ward-1", After));
        var e = Assert.Throws<OrgChartException>(() => closed.With([Unit("ward-1") with { Exists = Days(null, "2026-06-30") }]));
        Assert.Contains("existence", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_parent_or_another_kind_is_a_conflict_that_names_the_unit()
    {
        var parent = Assert.Throws<OrgChartException>(() => Small().With([Unit("area-2"), Unit("ward-1", "area-2")]));
        Assert.Equal("ward-1", parent.Faults[0].UnitId);
        var kind = Assert.Throws<OrgChartException>(() => Small().With([Unit("ward-1") with { Kind = "commune" }]));
        Assert.Contains("kind is 'ward' and cannot become 'commune'", kind.Message, StringComparison.Ordinal);
    }
}
