namespace CchcLive.Domain.Calendars;

/// <summary>
/// The weekly hours of some weekdays, within validity dates. The last rule of a calendar that covers a date decides it, so a seasonal rule
/// (summer hours, a Saturday that works) is written after the general one. A date that no rule covers is a weekly rest day.
/// </summary>
/// <param name="Weekdays">The weekdays it speaks of.</param>
/// <param name="From">First date it holds; null: since ever.</param>
/// <param name="To">Last date it holds; null: until further notice.</param>
/// <param name="Hours">Shifts of those days, in order, without overlap; empty: a rest day.</param>
public sealed record ShiftRule(IReadOnlyList<DayOfWeek> Weekdays, DateOnly? From, DateOnly? To, IReadOnlyList<Shift> Hours)
{
    /// <summary>Monday to Friday, 7:30–11:30 and 13:00–17:00: 8 hours a day, 40 a week.</summary>
    public static ShiftRule OfficeHours { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        null,
        null,
        [new Shift(450, 690), new Shift(780, 1020)]);

    /// <summary>True if the rule speaks of <paramref name="weekday"/> on <paramref name="date"/>.</summary>
    public bool Covers(DayOfWeek weekday, DateOnly date) =>
        (From is null || From <= date) && (To is null || date <= To) && Weekdays.Contains(weekday);
}
