namespace CchcLive.Domain.Calendars;

/// <summary>The table of one year.</summary>
/// <param name="Year">The year, 1900 to 2199.</param>
/// <param name="Status">Provisional or Confirmed.</param>
/// <param name="Source">The document the table follows.</param>
/// <param name="DaysOff">Public days off.</param>
/// <param name="Swaps">Pairs of a day off and a working rest day.</param>
/// <param name="HalfDays">Days with other hours.</param>
/// <param name="Closures">Local closures.</param>
public sealed record YearDefinition(
    int Year,
    YearStatus Status,
    string Source,
    IReadOnlyList<DayOff> DaysOff,
    IReadOnlyList<SwapPair> Swaps,
    IReadOnlyList<HalfDay> HalfDays,
    IReadOnlyList<Closure> Closures)
{
    /// <summary>What a reader should know about the table; null if nothing.</summary>
    public string? Note { get; init; }
}
