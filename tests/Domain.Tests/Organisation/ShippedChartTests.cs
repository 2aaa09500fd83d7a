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
        Assert.NotEqual(id, Shipped().FindByCode("gso", code, After)?.Id);
    }

    [Fact]
    public void The_district_ends_with_June_2025_and_its_successors_stand_alone_until_the_citys_chart_is_added()
    {
        var chart = Shipped();
        Assert.Equal(["quan-binh-tan"], chart.Roots(Before).Select(unit => unit.Id));
        Assert.Equal(
            ["hcm-p-an-lac", "hcm-p-binh-hung-hoa", "hcm-p-binh-tan", "hcm-p-binh-tri-dong", "hcm-p-tan-tao", "hcm-x-tan-nhut", "hcm-x-tan-vinh-loc"],
            chart.Roots(After).Select(unit => unit.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_of_it_follows_the_administrative_calendar_in_the_Vietnamese_zone() => Assert.All(Shipped().Units, unit =>
    {
        Assert.Equal("vn-hanh-chinh", Shipped().CalendarOf(unit.Id, Before));
        Assert.Equal("Asia/Ho_Chi_Minh", Shipped().ZoneOf(unit.Id));
    });
}
