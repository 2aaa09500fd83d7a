using System.Globalization;
using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>Calendars for tests: the shipped one, and an office whose holidays can be put anywhere.</summary>
internal static class TestCalendars
{
    public static byte[] ShippedFile() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "calendars", "vn-hanh-chinh.json"));

    public static CalendarDefinition Shipped() => CalendarFile.ParseDefinition(ShippedFile());

    /// <summary>Monday to Friday, office hours, no holiday at all in the years named.</summary>
    public static CalendarDefinition Office(params int[] years) => new(
        "office",
        "Office",
        1,
        "Asia/Ho_Chi_Minh",
        [ShiftRule.OfficeHours],
        [.. years.Select(y => new YearDefinition(y, YearStatus.Confirmed, "test", [], [], [], []))]);

    public static CalendarDefinition In(this CalendarDefinition calendar, string zone) => calendar with { Zone = zone };

    public static CalendarDefinition WithRule(this CalendarDefinition calendar, ShiftRule rule) => calendar with { Shifts = [.. calendar.Shifts, rule] };

    public static CalendarDefinition WithDayOff(this CalendarDefinition calendar, DateOnly date) =>
        calendar.Change(date.Year, y => y with { DaysOff = [.. y.DaysOff, new DayOff(date, DayOffKind.OneOff, "off", "test", false)] });

    public static CalendarDefinition WithSwap(this CalendarDefinition calendar, DateOnly off, DateOnly working) =>
        calendar.Change(off.Year, y => y with { Swaps = [.. y.Swaps, new SwapPair(off, working, "swap", "test", false)] });

    public static CalendarDefinition WithHalfDay(this CalendarDefinition calendar, DateOnly date, params Shift[] hours) =>
        calendar.Change(date.Year, y => y with { HalfDays = [.. y.HalfDays, new HalfDay(date, hours, "half", "test", false)] });

    public static CalendarDefinition WithClosure(this CalendarDefinition calendar, DateOnly from, DateOnly to) =>
        calendar.Change(from.Year, y => y with { Closures = [.. y.Closures, new Closure(from, to, "closed", "test", false)] });

    public static WorkingCalendar Build(this CalendarDefinition calendar) => WorkingCalendar.From(calendar);

    /// <summary>A local time, <c>yyyy-MM-dd HH:mm</c>, as UTC ticks.</summary>
    public static long At(this WorkingCalendar calendar, string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return time.Ticks - calendar.Zone.GetUtcOffset(time).Ticks;
    }

    /// <summary>UTC ticks as a local time, in the form that <see cref="At"/> reads; a tick before the full minute shows as 23:59 and so on.</summary>
    public static string Local(this WorkingCalendar calendar, long utcTicks) =>
        TimeZoneInfo.ConvertTimeFromUtc(new DateTime(utcTicks, DateTimeKind.Utc), calendar.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CalendarDefinition Change(this CalendarDefinition calendar, int year, Func<YearDefinition, YearDefinition> change) =>
        calendar with { Years = [.. calendar.Years.Select(y => y.Year == year ? change(y) : y)] };
}
