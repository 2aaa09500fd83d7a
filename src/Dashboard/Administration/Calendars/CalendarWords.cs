using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Calendars;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>A calendar in words.</summary>
internal static class CalendarWords
{
    /// <summary>The weekdays in the order of a week.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>How sure a year is.</summary>
    public static string Status(YearStatus status) => Words.Of($"YearStatus_{status}");

    /// <summary>A weekday in few letters: T2 … CN.</summary>
    public static string Weekday(DayOfWeek day) => Words.Of($"Weekday_{day}");

    /// <summary>A date with its weekday.</summary>
    public static string Date(DateOnly date) => $"{Weekday(date.DayOfWeek)} {Times.Date(date)}";

    /// <summary>The hours of a day.</summary>
    public static string Hours(IReadOnlyList<Shift> hours) => hours.Count == 0 ? Texts.CalendarNoHours : string.Join(", ", hours.Select(shift => shift.ToString().Replace('-', '–')));

    /// <summary>The days on which a rule of hours holds.</summary>
    public static string Rule(ShiftRule rule) => string.Join(' ', rule.Weekdays.Select(Weekday)) + (rule.From is null && rule.To is null ? "" : $", {Days(rule.From, rule.To)}");

    /// <summary>A number as it stands in an address or a form.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Days(DateOnly? from, DateOnly? to) => Organisation.OrgWords.Days(new Domain.Organisation.Validity(from, to));
}
