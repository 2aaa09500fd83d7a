using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Tests.Support;

/// <summary>The data that ships with the program.</summary>
internal static class Shipped
{
    public static OrgChart BinhTan { get; } = Charts().Single(chart => chart.Find(District) is not null);

    public static IReadOnlyList<WorkingCalendar> Calendars { get; } = [.. Files("calendars").Select(file => CalendarFile.Parse(file))];

    public static IReadOnlyList<CountingRule> Rules { get; } = [.. Files("rules").Select(file => CountingRule.Parse(file))];

    public const string District = "quan-binh-tan";

    public static WorkingCalendar Office => Calendars.Single(calendar => calendar.Id == "vn-hanh-chinh");

    public static IEnumerable<OrgChart> Charts() => Files("org").Select(file => OrgChart.Parse(file));

    private static IEnumerable<byte[]> Files(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
}
