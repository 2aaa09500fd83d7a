namespace CchcLive.Journal.Projection;

/// <summary>A row of the table <c>daily_figures</c>: a unit of an area at the close of a day; docs/bi.md says what each column means. It never changes.</summary>
/// <param name="Area">The area that closed the day.</param>
/// <param name="Day">The day.</param>
/// <param name="Unit">The area's child on that day.</param>
public sealed record DailyRow(string Area, DateOnly Day, string Unit)
{
    /// <summary><c>none</c>, <c>live</c>, <c>off-hours</c> or <c>silent</c>: the unit's feed at the day's end.</summary>
    public required string Feed { get; init; }

    /// <summary>Time of the unit's newest event by the day's end (UTC ticks); 0 if there was none: it then has no figures.</summary>
    public required long DataAt { get; init; }

    /// <summary>When the day was closed (UTC ticks).</summary>
    public required long ClosedAt { get; init; }

    /// <summary>True if the day was closed later than at its end.</summary>
    public required bool IsMadeUp { get; init; }

    /// <summary>The counting rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>A number per <see cref="Domain.Counting.Measure"/>, over the day and at its end.</summary>
    public required IReadOnlyList<long> Figures { get; init; }
}
