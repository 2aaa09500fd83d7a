using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>The units that random histories name, under one area: of several calendars and zones, and one that nobody knows.</summary>
internal static class World
{
    public const string Area = "hist";

    private static readonly string[] Known = ["p-27436", "p-27439", "tu-phap", "p-27442", "ams-1", "scl-1"];

    public static IReadOnlyList<string> Units { get; } = [.. Known, "unknown-unit"];

    public static OrgChart Org { get; } = OrgChart.Of([Unit(Area) with { CalendarId = "vn-hanh-chinh" }, .. Known.Select(id => Unit(id) with { Parents = [new ParentLink(Area, default)], Zone = ZoneOf(id) })]);

    private static OrgUnit Unit(string id) => new() { Id = id, Kind = "ward", Names = [new UnitName($"Đơn vị {id}", null, default)] };

    private static string? ZoneOf(string id) => id switch
    {
        "ams-1" => "Europe/Amsterdam",
        "scl-1" => "America/Santiago",
        _ => null,
    };
}
