namespace CchcLive.Domain.Calendars;

/// <summary>
/// A working calendar as it is written down (docs/calendars.md): what an operator edits, before <see cref="WorkingCalendar.From"/> checks it.
/// </summary>
/// <param name="Id">Stable id, never reused.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Version">1 or more; any change makes a new version.</param>
/// <param name="Zone">IANA time zone id.</param>
/// <param name="Shifts">Weekly hours; the last rule that covers a date decides.</param>
/// <param name="Years">One table a year. A year without a table is unknown, not free of holidays.</param>
public sealed record CalendarDefinition(
    string Id, string Name, int Version, string Zone, IReadOnlyList<ShiftRule> Shifts, IReadOnlyList<YearDefinition> Years);
