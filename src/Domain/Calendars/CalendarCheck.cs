namespace CchcLive.Domain.Calendars;

/// <summary>Finds what contradicts itself in a calendar: all faults at once, each with the JSON path of its field.</summary>
internal static class CalendarCheck
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <exception cref="FormatException">There are faults; one a line.</exception>
    public static void ThrowIfFaulty(CalendarDefinition calendar, WorkingCalendar? after = null)
    {
        List<string> faults = [.. Faults(calendar), .. after is null ? [] : Succession(calendar, after)];
        if (faults.Count > 0) throw new FormatException(string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(CalendarDefinition calendar) =>
    [
        .. Header(calendar),
        .. calendar.Shifts.SelectMany((rule, i) => Rule(rule, $"$.shifts[{i}]")),
        .. calendar.Years.SelectMany((year, i) => Year(year, $"$.years[{i}]")),
        .. Repeated(calendar.Years.Select((year, i) => ($"{year.Year}", $"$.years[{i}].year"))),
        .. Repeated(calendar.Years.SelectMany((year, i) => Exceptions(year, $"$.years[{i}]"))),
    ];

    private static IEnumerable<string> Header(CalendarDefinition calendar)
    {
        if (calendar.Version < 1) yield return "$.version: must be 1 or more";
        if (!Zones.TryFind(calendar.Zone, out _)) yield return $"$.zone: \"{calendar.Zone}\" is not a known time zone";
    }

    // Another zone would be another meaning of every date that a source gave, and those never move.
    private static IEnumerable<string> Succession(CalendarDefinition calendar, WorkingCalendar after)
    {
        if (calendar.Id != after.Id) yield return $"$.id: is \"{calendar.Id}\"; a version of {after.Id} has the same id";
        if (calendar.Version <= after.Version) yield return $"$.version: must be more than {after.Version}, the version in use";
        if (calendar.Zone != after.Zone.Id) yield return $"$.zone: must stay {after.Zone.Id}; another zone is another calendar, with an id of its own";
    }

    private static IEnumerable<string> Rule(ShiftRule rule, string path)
    {
        if (rule.Weekdays.Count == 0) yield return $"{path}.weekdays: names no weekday";
        if (rule.From > rule.To) yield return $"{path}.to: lies before from";
        foreach (var fault in Ordered(rule.Hours, $"{path}.hours")) yield return fault;
    }

    private static IEnumerable<string> Ordered(IReadOnlyList<Shift> hours, string path)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            if (hours[i].StartMinute >= hours[i].EndMinute) yield return $"{path}[{i}]: {hours[i]} ends before it starts";
            if (i > 0 && hours[i].StartMinute < hours[i - 1].EndMinute) yield return $"{path}[{i}]: {hours[i]} starts before {hours[i - 1]} ends";
        }
    }

    private static IEnumerable<string> Year(YearDefinition year, string path) =>
    [
        .. year.Year is >= FirstYear and <= LastYear ? (string[])[] : [$"{path}.year: must lie in {FirstYear} to {LastYear}"],
        .. year.DaysOff.SelectMany((off, i) => Within(year, off.Date, $"{path}.daysOff[{i}].date")),
        .. year.Swaps.SelectMany((swap, i) => Swap(year, swap, $"{path}.swaps[{i}]")),
        .. year.HalfDays.SelectMany((half, i) => Half(year, half, $"{path}.halfDays[{i}]")),
        .. year.Closures.SelectMany((closure, i) => Closure(year, closure, $"{path}.closures[{i}]")),
    ];

    private static IEnumerable<string> Within(YearDefinition year, DateOnly date, string path)
    {
        if (date.Year != year.Year) yield return $"{path}: {date:O} is not in {year.Year}";
    }

    private static IEnumerable<string> Swap(YearDefinition year, SwapPair swap, string path)
    {
        foreach (var fault in Within(year, swap.Off, $"{path}.off")) yield return fault;
        if (IsWeekend(swap.Off)) yield return $"{path}.off: {swap.Off:O} is a weekend day already";
        if (!IsWeekend(swap.Working)) yield return $"{path}.working: {swap.Working:O} is not a Saturday or Sunday";
        if (Math.Abs(swap.Working.Year - year.Year) > 1) yield return $"{path}.working: {swap.Working:O} is not in {year.Year} or a neighbouring year";
    }

    private static IEnumerable<string> Half(YearDefinition year, HalfDay half, string path)
    {
        foreach (var fault in Within(year, half.Date, $"{path}.date")) yield return fault;
        if (half.Hours.Count == 0) yield return $"{path}.hours: is empty; a day without hours is a day off";
        foreach (var fault in Ordered(half.Hours, $"{path}.hours")) yield return fault;
    }

    private static IEnumerable<string> Closure(YearDefinition year, Closure closure, string path)
    {
        foreach (var fault in Within(year, closure.From, $"{path}.from")) yield return fault;
        foreach (var fault in Within(year, closure.To, $"{path}.to")) yield return fault;
        if (closure.From > closure.To) yield return $"{path}.to: lies before from";
    }

    // Closures may cover anything: a flood does not ask whether it is Tết.
    private static IEnumerable<(string Date, string Path)> Exceptions(YearDefinition year, string path) =>
    [
        .. year.DaysOff.Select((off, i) => ($"{off.Date:O}", $"{path}.daysOff[{i}].date")),
        .. year.Swaps.Select((swap, i) => ($"{swap.Off:O}", $"{path}.swaps[{i}].off")),
        .. year.Swaps.Select((swap, i) => ($"{swap.Working:O}", $"{path}.swaps[{i}].working")),
        .. year.HalfDays.Select((half, i) => ($"{half.Date:O}", $"{path}.halfDays[{i}].date")),
    ];

    private static IEnumerable<string> Repeated(IEnumerable<(string Key, string Path)> entries) => entries
        .GroupBy(e => e.Key, e => e.Path, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(path => $"{path}: {same.Key} is already given by {same.First()}"));

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
