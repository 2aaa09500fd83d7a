using CchcLive.Domain.Calendars;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Tests.Calendars;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Organisation;

namespace CchcLive.Domain.Tests.Reference;

/// <summary>Org chart, calendars and rules together, and what is wrong with them, by name.</summary>
public class ReferenceDataTests
{
    private static readonly OrgUnit District = Charts.Unit("district") with { CalendarId = "vn-hanh-chinh" };

    [Fact]
    public void A_unit_has_the_calendar_that_it_inherits_and_an_unknown_one_that_of_the_first_unit()
    {
        var data = Data([District, Charts.Unit("ward", "district"), Charts.Unit("stadhuis") with { Zone = "Europe/Amsterdam" }]);
        Assert.Same(Vietnam.Office, data.CalendarOf("ward"));
        Assert.Equal("Europe/Amsterdam", data.CalendarOf("stadhuis")!.Zone.Id);
        Assert.Null(data.CalendarOf("nobody"));
        Assert.Same(Vietnam.Office, data.FoldRules.CalendarOf("nobody"));
        Assert.Same(Vietnam.Office, data.FoldRules.CalendarOf(null));
    }

    [Fact]
    public void Units_of_one_zone_without_a_calendar_share_one_and_every_calendar_in_use_is_listed_once()
    {
        var data = Data([District, Charts.Unit("huis-1") with { Zone = "Europe/Amsterdam" }, Charts.Unit("huis-2") with { Zone = "Europe/Amsterdam" }]);
        Assert.Same(data.CalendarOf("huis-1"), data.CalendarOf("huis-2"));
        Assert.Equal(["all-days@Europe/Amsterdam", "vn-hanh-chinh"], data.FoldRules.Calendars.Select(c => c.Id));
    }

    [Fact]
    public void An_empty_chart_counts_every_day_in_the_default_zone() =>
        Assert.Equal("all-days@Asia/Ho_Chi_Minh", Data([]).FoldRules.CalendarOf("anybody").Id);

    [Fact]
    public void The_order_of_the_file_neither_renumbers_calendars_nor_changes_the_fingerprint()
    {
        OrgUnit[] units = [District, Charts.Unit("stadhuis") with { Zone = "Europe/Amsterdam" }, Charts.Unit("ward", "district")];
        var (one, other) = (Data(units), Data([units[0], units[2], units[1]]));
        Assert.Equal(one.FoldRules.Calendars.Select(c => c.Id), other.FoldRules.Calendars.Select(c => c.Id));
        Assert.Equal(one.FoldRules.Fingerprint, other.FoldRules.Fingerprint);
    }

    [Fact]
    public void The_fingerprint_changes_with_a_calendars_version_with_who_uses_which_and_with_the_calendar_of_unknown_units()
    {
        var newer = WorkingCalendar.From(TestCalendars.Shipped() with { Version = 99 });
        OrgUnit[] units = [District, Charts.Unit("stadhuis") with { Zone = "Europe/Amsterdam" }];
        string[] fingerprints =
        [
            Data(units).FoldRules.Fingerprint,
            Data(units, newer).FoldRules.Fingerprint,
            Data([District, Charts.Unit("stadhuis")]).FoldRules.Fingerprint,
            Data([units[1], units[0]]).FoldRules.Fingerprint,
        ];
        Assert.Distinct(fingerprints);
    }

    [Fact]
    public void A_calendar_that_does_not_exist_is_named_with_its_unit() =>
        Assert.Equal("Unit ward: there is no calendar lich-la.", Assert.Throws<FormatException>(() => Data([District, Charts.Unit("ward", "district") with { CalendarId = "lich-la" }])).Message);

    [Fact]
    public void A_zone_that_does_not_exist_is_named() =>
        Assert.Contains("Asia/Saigon_City", Assert.ThrowsAny<FormatException>(() => Data([Charts.Unit("ward") with { Zone = "Asia/Saigon_City" }])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_calendar_or_a_rule_given_twice_is_named()
    {
        Assert.Contains("vn-hanh-chinh", Assert.Throws<FormatException>(() => Data([District], Vietnam.Office, Vietnam.Office)).Message, StringComparison.Ordinal);
        Assert.Contains("766", Assert.Throws<FormatException>(() => new ReferenceData(OrgChart.Empty, [], [.. ShippedRules.All, ShippedRules.Index766])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_default_rule_is_named() =>
        Assert.Contains("bao-cao-06", Assert.Throws<FormatException>(() => new ReferenceData(OrgChart.Empty, [], [ShippedRules.Index766])).Message, StringComparison.Ordinal);

    [Fact]
    public void More_calendars_than_a_packed_dossier_can_name_are_refused()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Take(257).ToArray();
        Assert.SkipWhen(zones.Length < 257, "This machine knows fewer than 257 time zones.");
        var units = zones.Select((zone, n) => Charts.Unit($"u{n}") with { Zone = zone.Id });
        Assert.Contains("256", Assert.Throws<FormatException>(() => Data([.. units])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_of_an_area_are_the_units_below_it_on_that_day_and_a_unit_is_its_own()
    {
        var data = Data(
        [
            Charts.Unit("city"), Charts.Unit("district", "city"), Charts.Unit("agency", "city"), Charts.Unit("ward-1", "district"),
            Charts.Unit("ward-2", "district") with { Parents = [new ParentLink("district", Charts.Days(null, "2025-06-30")), new ParentLink("city", Charts.Days("2025-07-01", null))] },
        ]);
        Assert.Equal(["agency", "ward-1", "ward-2"], data.LeavesOf("city", Charts.Before).Order(StringComparer.Ordinal));
        Assert.Equal(["ward-1", "ward-2"], data.LeavesOf("district", Charts.Before).Order(StringComparer.Ordinal));
        Assert.Equal(["ward-1"], data.LeavesOf("district", Charts.After));
        Assert.Equal(["agency", "ward-1", "ward-2"], data.LeavesOf("city", Charts.After).Order(StringComparer.Ordinal));
        Assert.Equal(["ward-1"], data.LeavesOf("ward-1", Charts.Before));
        Assert.Equal(["unheard-of"], data.LeavesOf("unheard-of", Charts.Before));
    }

    [Theory]
    [InlineData("2025-03-12", "2025-03-12")]
    [InlineData("2026-11-22", "2025-06-30")]
    [InlineData("1999-01-01", "2003-11-05")]
    public void The_tree_of_an_area_that_is_gone_is_that_of_its_last_day(string wanted, string used)
    {
        var data = Data([Charts.Unit("binh-tan") with { Exists = Charts.Days("2003-11-05", "2025-06-30"), Names = [new UnitName("Quận Bình Tân", null, Charts.Days("2003-11-05", "2025-06-30"))] }]);
        Assert.Equal(TestCalendars.Day(used), data.TreeDate("binh-tan", TestCalendars.Day(wanted)));
        Assert.Equal(TestCalendars.Day(wanted), data.TreeDate("unheard-of", TestCalendars.Day(wanted)));
    }

    [Fact]
    public void The_shipped_data_fit_together()
    {
        var data = new ReferenceData(Charts.Shipped(), [Vietnam.Office], ShippedRules.All);
        Assert.Equal("bao-cao-06", data.Live.Id);
        Assert.All(data.Org.Units, unit => Assert.NotNull(data.CalendarOf(unit.Id)));
    }

    private static ReferenceData Data(OrgUnit[] units, params WorkingCalendar[] calendars) =>
        new(OrgChart.Of(units), calendars.Length > 0 ? calendars : [Vietnam.Office], ShippedRules.All);
}
