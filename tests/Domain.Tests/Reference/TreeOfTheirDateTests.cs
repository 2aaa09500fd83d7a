using CchcLive.Domain.Reference;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Organisation;

namespace CchcLive.Domain.Tests.Reference;

/// <summary>Reports use the tree of their date (D§5.4–5.5): the shipped charts on both sides of 01/07/2025.</summary>
public class TreeOfTheirDateTests
{
    private static readonly DateOnly LastDay = new(2025, 6, 30);
    private static readonly ReferenceData Data = new(Charts.AllShipped(), [Vietnam.Office], ShippedRules.All);

    [Fact]
    public void The_district_is_counted_over_its_own_units_to_the_last_day_and_ever_after_when_asked_for_by_name()
    {
        Assert.Equal(25, Data.LeavesOf("quan-binh-tan", Data.TreeDate("quan-binh-tan", LastDay)).Count);
        Assert.Equal(LastDay, Data.TreeDate("quan-binh-tan", Charts.After));
        Assert.Equal(Data.LeavesOf("quan-binh-tan", LastDay), Data.LeavesOf("quan-binh-tan", Data.TreeDate("quan-binh-tan", new DateOnly(2026, 11, 22))));
    }

    [Fact]
    public void The_city_is_counted_over_168_units_from_its_first_day()
    {
        Assert.Equal(168, Data.LeavesOf("tp-hcm-2025", Data.TreeDate("tp-hcm-2025", Charts.After)).Count);
        Assert.Equal(Charts.After, Data.TreeDate("tp-hcm-2025", LastDay));
        Assert.Equal(["tp-hcm-2025"], Data.LeavesOf("tp-hcm-2025", LastDay));
    }

    [Fact]
    public void No_unit_is_below_two_areas_on_one_day_and_none_of_a_district_is_below_the_city()
    {
        foreach (var day in new[] { LastDay, Charts.After })
        {
            var leaves = Data.Org.Roots(day).SelectMany(root => Data.LeavesOf(root.Id, day)).ToArray();
            Assert.Equal(leaves.Length, leaves.Distinct(StringComparer.Ordinal).Count());
        }

        var old = new[] { "quan-binh-tan", "huyen-can-gio" }.SelectMany(area => Data.LeavesOf(area, LastDay));
        Assert.Equal(["hcm-x-thanh-an-27676"], old.Intersect(Data.LeavesOf("tp-hcm-2025", Charts.After), StringComparer.Ordinal));
    }

    [Fact]
    public void A_dossier_left_behind_by_a_ward_that_is_gone_keeps_its_calendar() =>
        Assert.Same(Data.CalendarOf("hcm-p-an-lac"), Data.CalendarOf("bt-p-an-lac"));
}
