using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Closes;

/// <summary>
/// The board of an area at the end of a day of its zone, as known when it was closed: kept for ever, never changed. What arrives later for that
/// day shows only where the day is counted anew (D§4.6).
/// </summary>
public sealed record DayClose
{
    /// <summary>A close that began later than this after the day's end was made up: the program was not there, or could not write.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The first instant after the day in the area's zone (UTC ticks). Dossiers were judged one tick before it.</summary>
    public required long EndsAt { get; init; }

    /// <summary>When the close was taken (UTC ticks): what was known then is in it.</summary>
    public required long ClosedAt { get; init; }

    /// <summary>The counting rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>The calendars of the area's units, by id.</summary>
    public required IReadOnlyList<CalendarInForce> Calendars { get; init; }

    /// <summary>How many units were live or outside their hours at the day's end.</summary>
    public required int UnitsIn { get; init; }

    /// <summary>How many units there were, however deep.</summary>
    public required int UnitsOf { get; init; }

    /// <summary>The last event of each shard's stream that the close reflects, by shard number.</summary>
    public required IReadOnlyList<long> Positions { get; init; }

    /// <summary>The children on <see cref="Date"/>, in display order.</summary>
    public required IReadOnlyList<CloseRow> Rows { get; init; }

    /// <summary>The last instant of the day, at which dossiers were judged (UTC ticks).</summary>
    public long At => EndsAt - 1;

    /// <summary>True if it was made up later, not taken at the day's end.</summary>
    public bool IsMadeUp => ClosedAt - EndsAt > Grace.Ticks;

    /// <summary>Time of the newest event in it (UTC ticks); 0 if there was none.</summary>
    public long DataAt => Rows.Count == 0 ? 0 : Rows.Max(row => row.DataAt);

    /// <summary>The area itself: the sum of its rows, each dossier once.</summary>
    /// <param name="area">The area's id.</param>
    public CloseRow Total(string area)
    {
        var (today, month) = (new long[MeasureSet.Size], new long[MeasureSet.Size]);
        foreach (var row in Rows)
        {
            for (var i = 0; i < MeasureSet.Size; i++)
            {
                today[i] += row.Today[i];
                month[i] += row.Month[i];
            }
        }

        return new CloseRow(area, 0, DataAt, today, month);
    }
}
