namespace CchcLive.Domain.Calendars.Changes;

/// <summary>A Saturday or Sunday is worked, in place of no other day: with the hours of the Friday before, and counted as a working day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsExpected">True while it is expected only.</param>
public sealed record AddWorkingWeekend(DateOnly Date, string Name, string Source, bool IsExpected) : CalendarEdit(Source)
{
    /// <inheritdoc />
    public override IEnumerable<CalendarEditFault> Faults(CalendarDefinition calendar)
    {
        foreach (var fault in NotFree(calendar, "date", Date)) yield return fault;
        if (!IsWeekend(Date)) yield return Fault("date", CalendarEditRule.IsNoWeekend);
        else if (HoursOf(calendar, Date.DayOfWeek, Date).Count > 0) yield return Fault("date", CalendarEditRule.WorksAlready);
        else if (HoursOf(calendar, DayOfWeek.Friday, Date).Count == 0) yield return Fault("date", CalendarEditRule.Missing);
        if (string.IsNullOrWhiteSpace(Name)) yield return Fault("name", CalendarEditRule.Missing);
    }

    private protected override CalendarDefinition Changed(CalendarDefinition calendar) => WithYear(
        calendar, Date.Year,
        year => year with { HalfDays = [.. year.HalfDays.Append(new HalfDay(Date, HoursOf(calendar, DayOfWeek.Friday, Date), Name, Source, IsExpected)).OrderBy(half => half.Date)] });

    private static IReadOnlyList<Shift> HoursOf(CalendarDefinition calendar, DayOfWeek weekday, DateOnly date) =>
        calendar.Shifts.LastOrDefault(rule => rule.Covers(weekday, date))?.Hours ?? [];
}
