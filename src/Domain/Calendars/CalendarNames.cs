namespace CchcLive.Domain.Calendars;

/// <summary>The words of calendar files for closed sets of values.</summary>
internal static class CalendarNames
{
    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["mon"] = DayOfWeek.Monday, ["tue"] = DayOfWeek.Tuesday, ["wed"] = DayOfWeek.Wednesday, ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday, ["sat"] = DayOfWeek.Saturday, ["sun"] = DayOfWeek.Sunday,
    };

    public static IReadOnlyDictionary<string, YearStatus> Statuses { get; } = new Dictionary<string, YearStatus>(StringComparer.Ordinal)
    {
        ["provisional"] = YearStatus.Provisional, ["confirmed"] = YearStatus.Confirmed,
    };

    public static IReadOnlyDictionary<string, DayOffKind> Kinds { get; } = new Dictionary<string, DayOffKind>(StringComparer.Ordinal)
    {
        ["fixed"] = DayOffKind.Fixed, ["lunar"] = DayOffKind.Lunar, ["substitute"] = DayOffKind.Substitute, ["oneOff"] = DayOffKind.OneOff,
    };

    /// <summary>The word for a value.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> names, T value)
        where T : struct, Enum => names.First(pair => pair.Value.Equals(value)).Key;
}
