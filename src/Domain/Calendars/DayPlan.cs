namespace CchcLive.Domain.Calendars;

/// <summary>
/// The hours of each date: the weekly rules, with the exceptions of all years laid over them. A closure wins over a day off, that over
/// a half-day, and that over the working day of a swap.
/// </summary>
internal sealed class DayPlan
{
    private readonly IReadOnlyList<ShiftRule> _rules;
    private readonly Dictionary<DateOnly, IReadOnlyList<Shift>> _exceptions = [];

    public DayPlan(CalendarDefinition definition)
    {
        _rules = definition.Shifts;
        foreach (var swap in definition.Years.SelectMany(y => y.Swaps)) _exceptions[swap.Working] = Weekly(swap.Off.DayOfWeek, swap.Working);
        foreach (var half in definition.Years.SelectMany(y => y.HalfDays)) _exceptions[half.Date] = half.Hours;
        foreach (var off in definition.Years.SelectMany(DatesOff)) _exceptions[off] = [];
    }

    /// <summary>The shifts of a date, in order; none on a day off.</summary>
    public IReadOnlyList<Shift> HoursOf(DateOnly date) =>
        _exceptions.TryGetValue(date, out var hours) ? hours : Weekly(date.DayOfWeek, date);

    private static IEnumerable<DateOnly> DatesOff(YearDefinition year) =>
        [.. year.DaysOff.Select(d => d.Date), .. year.Swaps.Select(s => s.Off), .. year.Closures.SelectMany(Dates)];

    private static IEnumerable<DateOnly> Dates(Closure closure) =>
        Enumerable.Range(closure.From.DayNumber, closure.To.DayNumber - closure.From.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private IReadOnlyList<Shift> Weekly(DayOfWeek weekday, DateOnly date) =>
        _rules.LastOrDefault(r => r.Covers(weekday, date))?.Hours ?? [];
}
