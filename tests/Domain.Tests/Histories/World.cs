using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Tests.Calendars;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Units of several calendars and zones in one shard; two zones change their clocks, one of them at midnight.</summary>
internal static class World
{
    private static readonly WorkingCalendar Saturdays = TestCalendars.Office(2025, 2026, 2027)
        .WithRule(new ShiftRule([DayOfWeek.Saturday], null, null, [new Shift(450, 690)])).WithClosure(new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 28)).Build();

    private static readonly WorkingCalendar Amsterdam = AllDays("Europe/Amsterdam");
    private static readonly WorkingCalendar Santiago = AllDays("America/Santiago");

    private static readonly Dictionary<string, WorkingCalendar> CalendarOf = new(StringComparer.Ordinal)
    {
        ["27436"] = Vietnam.Office, ["27439"] = Vietnam.Office, ["tu-phap"] = Vietnam.Office,
        ["27442"] = Saturdays, ["ams-1"] = Amsterdam, ["scl-1"] = Santiago,
    };

    /// <summary>Every unit with a calendar of its own, and one that nobody knows.</summary>
    public static IReadOnlyList<string> Units { get; } = [.. CalendarOf.Keys, "unknown-unit"];

    public static FoldRules Rules { get; } = new(
        [Vietnam.Office, Saturdays, Amsterdam, Santiago], unit => CalendarOf.GetValueOrDefault(unit ?? "", Vietnam.Office), "world");

    private static WorkingCalendar AllDays(string zone) => WorkingCalendar.AllDays("all-days@" + zone, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
