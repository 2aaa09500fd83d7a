using CchcLive.Domain.Organisation;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class OrgChartRulesTests
{
    [Fact]
    public void An_unknown_parent_is_refused_and_named() => AssertFault("ward-1", "'area-9' is not in the chart", Unit("ward-1", "area-9"));

    [Fact]
    public void An_id_used_twice_is_refused() => AssertFault("ward-1", "used twice", Unit("ward-1"), Unit("ward-1"));

    [Theory]
    [InlineData("27439")]
    [InlineData("abc")]
    [InlineData("DEADbeef00")]
    [InlineData("")]
    [InlineData("phường-1")]
    [InlineData("a/b")]
    [InlineData("5+x")]
    [InlineData("x y")]
    public void An_id_that_could_be_taken_for_a_number_or_does_not_travel_is_refused(string id) => AssertFault(id, "the id needs", Unit(id));

    [Theory]
    [InlineData("u:27439")]
    [InlineData("bt-p-an-lac")]
    [InlineData("g")]
    [InlineData("x.Y_2")]
    public void A_plain_id_is_accepted(string id) => Assert.NotNull(OrgChart.Of([Unit(id)]).Find(id));

    [Fact]
    public void A_chart_deeper_than_any_government_is_refused()
    {
        static OrgUnit[] Chain(int levels) => [.. Enumerable.Range(1, levels).Select(level => level == 1 ? Unit("level-1") : Unit($"level-{level}", $"level-{level - 1}"))];
        Assert.NotNull(OrgChart.Of(Chain(32)).Find("level-32"));
        AssertFault("level-33", "at most 32", Chain(33));
        Assert.Throws<OrgChartException>(() => OrgChart.Of(Chain(5000)));
    }

    [Theory]
    [InlineData(20, "Unit 'ward-19'")]
    [InlineData(21, "… and 1 more.")]
    public void Of_many_faults_twenty_are_told_and_the_rest_counted(int faults, string lastLine)
    {
        var fault = Assert.Throws<OrgChartException>(() => OrgChart.Of([.. Enumerable.Range(0, faults).Select(n => Unit($"ward-{n}", "nowhere"))]));
        Assert.StartsWith(lastLine, fault.Message.Split(Environment.NewLine)[^1], StringComparison.Ordinal);
        Assert.Equal(faults, fault.Faults.Count);
    }

    [Fact]
    public void A_ring_of_parents_is_refused_on_any_day()
    {
        var late = Unit("ward-1") with { Parents = [new ParentLink("ward-2", Days("2030-01-01", null))] };
        AssertFault("ward-1", "own ancestor (ward-1 → ward-2 → ward-1)", late, Unit("ward-2", "ward-1"));
        AssertFault("ward-1", "own ancestor", Unit("ward-1", "ward-1"));
    }

    [Fact]
    public void Parents_that_change_places_at_different_times_are_no_ring()
    {
        var first = Unit("ward-1") with { Parents = [new ParentLink("ward-2", Days(null, "2025-06-30"))] };
        var second = Unit("ward-2") with { Parents = [new ParentLink("ward-1", Days("2025-07-01", null))] };
        var chart = OrgChart.Of([first, second]);
        Assert.Equal("ward-2", chart.ParentOf("ward-1", Before));
        Assert.Equal("ward-1", chart.ParentOf("ward-2", After));
    }

    [Fact]
    public void Two_names_or_two_parents_on_one_day_are_refused()
    {
        var names = Unit("ward-1") with { Names = [new UnitName("A", null, Days(null, "2025-07-01")), new UnitName("B", null, Days("2025-07-01", null))] };
        AssertFault("ward-1", "more than one name", names);
        var parents = Unit("ward-1") with { Parents = [new ParentLink("area-1", Validity.Always), new ParentLink("area-2", Days("2025-07-01", null))] };
        AssertFault("ward-1", "more than one parent", parents, Unit("area-1"), Unit("area-2"));
    }

    [Fact]
    public void A_name_that_ends_before_it_begins_is_refused() =>
        AssertFault("ward-1", "ends before it begins", Unit("ward-1") with { Names = [new UnitName("A", null, Days("2025-07-01", "2025-06-30"))] });

    [Fact]
    public void A_unit_may_not_outlive_its_parent() =>
        AssertFault("ward-1", "exists only", Unit("ward-1", "area-1"), Unit("area-1") with { Exists = Days(null, "2025-06-30") });

    [Fact]
    public void A_code_may_pass_to_another_unit_but_not_on_the_same_days()
    {
        var old = Unit("ward-old") with { Codes = [new UnitCode("gso", "27457", Days(null, "2025-06-30"))] };
        var next = Unit("ward-new") with { Codes = [new UnitCode("gso", "27457", Days("2025-07-01", null))] };
        var chart = OrgChart.Of([old, next]);
        Assert.Equal("ward-old", chart.FindByCode("gso", "27457", Before)?.Id);
        Assert.Equal("ward-new", chart.FindByCode("gso", "27457", After)?.Id);
        AssertFault("ward-new", "code '27457'", old, next with { Codes = [new UnitCode("gso", "27457", Validity.Always)] });
    }

    [Fact]
    public void An_unknown_successor_zone_or_missing_name_is_refused()
    {
        AssertFault("ward-1", "successor 'ward-9'", Unit("ward-1") with { Successors = [new Successor("ward-9", "W9", After, true, null, "NQ")] });
        AssertFault("ward-1", "time zone", Unit("ward-1") with { Zone = "Asia/Nowhere" });
        AssertFault("ward-1", "no name", Unit("ward-1") with { Names = [] });
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var e = Assert.Throws<OrgChartException>(() => OrgChart.Of([Unit("27439"), Unit("ward-1", "area-9")]));
        Assert.Equal(["27439", "ward-1"], e.Faults.Select(fault => fault.UnitId));
        Assert.Contains("Unit 'ward-1'", e.Message, StringComparison.Ordinal);
    }

    private static void AssertFault(string unitId, string words, params OrgUnit[] units)
    {
        var e = Assert.Throws<OrgChartException>(() => OrgChart.Of(units));
        Assert.Contains(e.Faults, fault => fault.UnitId == unitId && fault.Message.Contains(words, StringComparison.Ordinal));
    }
}
