using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class ShippedChartTests
{
    [Fact]
    public void Binh_Tan_has_ten_wards_twelve_offices_and_three_vertical_bodies_before_the_reform()
    {
        var kinds = Shipped().ChildrenOf("quan-binh-tan", Before).CountBy(unit => unit.Kind).ToDictionary();
        Assert.Equal(10, kinds["ward"]);
        Assert.Equal(12, kinds["office"] + kinds["agency"]);
        Assert.Equal(3, kinds["vertical"]);
    }

    [Fact]
    public void The_office_leads_and_the_wards_follow_in_Vietnamese_order()
    {
        var names = Shipped().ChildrenOf("quan-binh-tan", Before).Select(unit => unit.NameOn(Before).Short!).ToArray();
        Assert.Equal("Văn phòng", names[0]);
        Assert.Equal(
            ["An Lạc", "An Lạc A", "Bình Hưng Hòa", "Bình Hưng Hòa A", "Bình Hưng Hòa B", "Bình Trị Đông", "Bình Trị Đông A", "Bình Trị Đông B", "Tân Tạo", "Tân Tạo A"],
            names[^10..]);
    }

    [Theory]
    [InlineData("27436", "bt-p-binh-hung-hoa")]
    [InlineData("27457", "bt-p-tan-tao-a")]
    [InlineData("27460", "bt-p-an-lac")]
    public void Wards_are_found_by_their_old_code_until_the_reform(string code, string id)
    {
        Assert.Equal(id, Shipped().FindByCode("gso", code, Before)?.Id);
        Assert.Null(Shipped().FindByCode("gso", code, After));
    }

    [Fact]
    public void The_district_ends_with_June_2025_and_every_ward_names_its_successors()
    {
        var chart = Shipped();
        Assert.Empty(chart.Roots(After));
        Assert.All(chart.Units.Where(unit => unit.Kind == "ward"), ward =>
        {
            Assert.NotEmpty(ward.Successors);
            Assert.True(ward.Successors.Count == 1 == ward.Successors[0].Whole);
        });
    }

    [Fact]
    public void All_of_it_follows_the_administrative_calendar_in_the_Vietnamese_zone() => Assert.All(Shipped().Units, unit =>
    {
        Assert.Equal("vn-hanh-chinh", Shipped().CalendarOf(unit.Id, Before));
        Assert.Equal("Asia/Ho_Chi_Minh", Shipped().ZoneOf(unit.Id));
    });
}
