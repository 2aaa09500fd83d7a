namespace CchcLive.Domain.Calendars;

/// <summary>The days of a year as a calendar has them, for people who read it.</summary>
public static class YearDays
{
    /// <summary>Every day of a year; none if the calendar has no table of it.</summary>
    public static IReadOnlyList<CalendarDay> Of(CalendarDefinition calendar, int year)
    {
        if (calendar.Years.FirstOrDefault(table => table.Year == year) is not { } table) return [];
        var plan = new DayPlan(calendar);
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Select(date => Day(calendar, table, plan, date))];
    }

    // a working day of a pair may be told by the table of a neighbouring year
    private static CalendarDay Day(CalendarDefinition calendar, YearDefinition table, DayPlan plan, DateOnly date)
    {
        var hours = plan.HoursOf(date);
        if (table.Closures.FirstOrDefault(closure => closure.From <= date && date <= closure.To) is { } shut) return new CalendarDay(date, CalendarDayKind.Closed, shut.Name, hours, shut.NeedsConfirmation);
        if (table.DaysOff.FirstOrDefault(off => off.Date == date) is { } holiday) return new CalendarDay(date, CalendarDayKind.DayOff, holiday.Name, hours, holiday.NeedsConfirmation);
        if (table.Swaps.FirstOrDefault(swap => swap.Off == date) is { } swapped) return new CalendarDay(date, CalendarDayKind.SwappedOff, swapped.Name, hours, swapped.NeedsConfirmation);
        if (table.HalfDays.FirstOrDefault(half => half.Date == date) is { } half)
            return new CalendarDay(date, IsWeekend(date) ? CalendarDayKind.WorkedWeekend : CalendarDayKind.OtherHours, half.Name, hours, half.NeedsConfirmation);
        if (calendar.Years.SelectMany(year => year.Swaps).FirstOrDefault(swap => swap.Working == date) is { } worked)
            return new CalendarDay(date, CalendarDayKind.WorkedWeekend, worked.Name, hours, worked.NeedsConfirmation);
        return new CalendarDay(date, hours.Count == 0 ? CalendarDayKind.Rest : IsWeekend(date) ? CalendarDayKind.WorkedWeekend : CalendarDayKind.Working, "", hours, IsExpected: false);
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>A day of a calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What sort of day.</param>
/// <param name="Name">What people call it; "" for an ordinary day.</param>
/// <param name="Hours">The hours worked; none on a day off.</param>
/// <param name="IsExpected">True if its document was not seen yet.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name, IReadOnlyList<Shift> Hours, bool IsExpected);

/// <summary>What sort of day.</summary>
public enum CalendarDayKind
{
    /// <summary>A weekday that is worked.</summary>
    Working,

    /// <summary>A weekly rest day.</summary>
    Rest,

    /// <summary>A public day off.</summary>
    DayOff,

    /// <summary>A weekday that is off, for which a weekend day is worked.</summary>
    SwappedOff,

    /// <summary>A Saturday or Sunday that is worked.</summary>
    WorkedWeekend,

    /// <summary>A weekday with other hours than usual.</summary>
    OtherHours,

    /// <summary>The office is shut.</summary>
    Closed,
}
