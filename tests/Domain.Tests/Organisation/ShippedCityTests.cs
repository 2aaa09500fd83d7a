using System.Text.Json;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

/// <summary>The city of 168 units from 01/07/2025, and the districts before it.</summary>
public class ShippedCityTests
{
    private static readonly OrgChart City = Shipped("tp-hcm-2025");

    [Fact]
    public void The_city_has_113_wards_54_communes_and_a_special_zone_wards_first()
    {
        var kinds = City.ChildrenOf("tp-hcm-2025", After).Select(unit => unit.Kind).ToArray();
        Assert.Equal(168, kinds.Length);
        Assert.Equal(113, kinds.TakeWhile(kind => kind == "ward").Count());
        Assert.Equal(54, kinds.Count(kind => kind == "commune"));
        Assert.Equal("special-zone", kinds[^1]);
    }

    [Fact]
    public void Names_and_codes_are_those_of_the_public_list_whatever_the_spelling_of_tones()
    {
        var file = SharedFile("geo/hcmc-168-wards-2025.geojson");
        Assert.SkipWhen(file is null, "The public list is not here: geo/hcmc-168-wards-2025.geojson is looked for in shared beside the repository.");
        using var list = JsonDocument.Parse(File.ReadAllBytes(file!));
        foreach (var known in list.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")))
        {
            var unit = City.FindByCode("gso", known.GetProperty("code").GetString()!, After);
            Assert.NotNull(unit);
            Assert.True(VietnameseNames.Same(known.GetProperty("fullName").GetString()!, unit.NameOn(After).Text), unit.Id);
        }
    }

    [Theory]
    [InlineData("huyen-can-gio", 7)]
    [InlineData("huyen-xuan-loc", 15)]
    public void A_rural_district_has_its_communes_until_June_2025_and_is_gone_after(string id, int communes)
    {
        var chart = Shipped(id);
        Assert.Equal(communes, chart.ChildrenOf(id, Before).Count);
        Assert.Equal(communes, chart.ChildrenOf(id, new DateOnly(2025, 6, 30)).Count);
        Assert.Empty(chart.ChildrenOf(id, After));
    }

    [Fact]
    public void Five_units_were_not_rearranged_and_are_the_same_unit_before_and_after()
    {
        var unchanged = City.Units.Where(unit => unit.Exists == Validity.Always).Select(unit => unit.NameOn(After).Short!).Order(StringComparer.Ordinal);
        Assert.Equal(["Bình Châu", "Hòa Hiệp", "Long Sơn", "Thạnh An", "Thới Hòa"], unchanged);
        var all = AllShipped();
        Assert.Equal("huyen-can-gio", all.ParentOf("hcm-x-thanh-an-27676", new DateOnly(2025, 6, 30)));
        Assert.Equal("tp-hcm-2025", all.ParentOf("hcm-x-thanh-an-27676", After));
    }

    [Theory]
    [InlineData("27436", "bt-p-binh-hung-hoa", null)]
    [InlineData("27439", "bt-p-binh-hung-hoa-a", "hcm-p-binh-hung-hoa")]
    [InlineData("27442", "bt-p-binh-hung-hoa-b", "hcm-p-binh-tan")]
    [InlineData("27448", "bt-p-binh-tri-dong-a", "hcm-p-binh-tri-dong")]
    [InlineData("27457", "bt-p-tan-tao-a", "hcm-p-tan-tao")]
    [InlineData("27460", "bt-p-an-lac", "hcm-p-an-lac")]
    [InlineData("27664", "cg-tt-can-thanh", "hcm-x-can-gio")]
    [InlineData("27667", "cg-x-binh-khanh", "hcm-x-binh-khanh")]
    [InlineData("27676", "hcm-x-thanh-an-27676", "hcm-x-thanh-an-27676")]
    [InlineData("26425", "xl-tt-gia-ray", "dn-x-xuan-loc")]
    public void A_reused_code_means_another_unit_from_July_2025(string code, string before, string? after)
    {
        Assert.Equal(before, AllShipped().FindByCode("gso", code, new DateOnly(2025, 6, 30))?.Id);
        Assert.Equal(after, AllShipped().FindByCode("gso", code, After)?.Id);
    }

    [Fact]
    public void A_reused_name_is_another_unit()
    {
        var all = AllShipped();
        Assert.Equal("Bình Tân", all.Find("quan-binh-tan")!.NameOn(Before).Short);
        Assert.Equal("Bình Tân", all.Find("hcm-p-binh-tan")!.NameOn(After).Short);
        Assert.Equal("Cần Giờ", all.Find("huyen-can-gio")!.NameOn(Before).Short);
        Assert.Equal("Cần Giờ", all.Find("hcm-x-can-gio")!.NameOn(After).Short);
        Assert.False(VietnameseNames.Same(all.NameOf("hcm-x-thanh-an-25807", After), all.NameOf("hcm-x-thanh-an-27676", After)));
    }

    [Theory]
    [InlineData("bt-p-tan-tao", "hcm-p-binh-tan hcm-p-tan-tao hcm-x-tan-vinh-loc")]
    [InlineData("bt-p-tan-tao-a", "hcm-p-tan-tao hcm-x-tan-nhut")]
    [InlineData("bt-p-an-lac-a", "hcm-p-an-lac")]
    [InlineData("cg-x-an-thoi-dong", "hcm-x-an-thoi-dong hcm-x-binh-khanh")]
    [InlineData("cg-x-long-hoa", "hcm-x-can-gio")]
    [InlineData("xl-x-xuan-tam", "dn-x-xuan-dong dn-x-xuan-hoa")]
    public void A_unit_that_ended_names_all_who_carry_on(string unit, string successors) =>
        Assert.Equal(successors, string.Join(' ', AllShipped().Find(unit)!.Successors.Select(next => next.UnitId).Order(StringComparer.Ordinal)));

    [Fact]
    public void Successors_exist_from_the_day_they_carry_on_and_a_unit_goes_whole_to_one_or_in_parts_to_several()
    {
        var all = AllShipped();
        var ended = all.Units.Where(unit => unit.Kind is "ward" or "commune" or "township" && unit.Exists.To is not null).ToArray();
        Assert.Equal(10 + 6 + 15, ended.Length);
        Assert.All(ended, unit =>
        {
            Assert.NotEmpty(unit.Successors);
            Assert.Equal(unit.Successors.Count == 1, unit.Successors[0].Whole);
            Assert.All(unit.Successors, next =>
            {
                var successor = all.Find(next.UnitId!)!;
                Assert.Equal(next.From, unit.Exists.Last.AddDays(1));
                Assert.Equal(next.From, successor.Exists.First);
                Assert.Equal(next.Name, successor.NameOn(next.From).Text);
            });
        });
    }

    [Fact]
    public void Adding_the_city_gives_the_successors_their_parent_and_leaves_every_earlier_tree_as_it_was()
    {
        var (before, all) = (Shipped(), AllShipped());
        var day = TestCalendars.Day("2025-06-30");
        Assert.Equal(before.ChildrenOf("quan-binh-tan", day).Select(unit => unit.Id), all.ChildrenOf("quan-binh-tan", day).Select(unit => unit.Id));
        Assert.Equal(168, all.ChildrenOf("tp-hcm-2025", After).Count);
        Assert.Equal("tp-hcm-2025", all.ParentOf("hcm-p-binh-tan", After));
        Assert.Equal(all.ToJson(), all.With(City.Units).ToJson());
    }
}
