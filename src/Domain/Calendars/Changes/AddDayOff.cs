namespace CchcLive.Domain.Calendars.Changes;

/// <summary>A day off is added.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Why it is off.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsExpected">True while it is expected only.</param>
public sealed record AddDayOff(DateOnly Date, DayOffKind Kind, string Name, string Source, bool IsExpected) : CalendarEdit(Source)
{
    /// <inheritdoc />
    public override IEnumerable<CalendarEditFault> Faults(CalendarDefinition calendar) =>
    [
        .. NotFree(calendar, "date", Date),
        .. string.IsNullOrWhiteSpace(Name) ? (CalendarEditFault[])[Fault("name", CalendarEditRule.Missing)] : [],
    ];

    private protected override CalendarDefinition Changed(CalendarDefinition calendar) => WithYear(
        calendar, Date.Year, year => year with { DaysOff = [.. year.DaysOff.Append(new DayOff(Date, Kind, Name, Source, IsExpected)).OrderBy(off => off.Date)] });
}
