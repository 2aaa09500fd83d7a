using CchcLive.Dashboard.Text;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Sources;

/// <summary>What a source declared for a day beside ours, as it is written down.</summary>
public sealed class TotalsDayView
{
    private const int RowsShown = 40;
    private readonly ComparedDay _day;
    private readonly int _skip;

    /// <summary>Takes a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="skip">So many rows are passed over.</param>
    /// <param name="missing">The units that the source speaks for and declared nothing of.</param>
    /// <param name="nameOf">Knows units' names; null for one in no org chart.</param>
    /// <param name="times">Writes times in the zone of the org chart.</param>
    public TotalsDayView(ComparedDay day, int skip, IEnumerable<string> missing, Func<string, string?> nameOf, Times times)
    {
        (_day, _skip) = (day, skip);
        Rows = [.. day.Rows.Skip(skip).Take(RowsShown).Select(row => new TotalsView(row, nameOf(row.Declared.Row.Unit), times))];
        Missing = [.. missing.Select(unit => nameOf(unit) ?? unit)];
    }

    /// <summary>The rows on the page.</summary>
    public IReadOnlyList<TotalsView> Rows { get; }

    /// <summary>Units that the source speaks for and declared nothing of that day.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The day.</summary>
    public DateOnly Date => _day.Date;

    /// <summary>The declared day before it; null if there is none.</summary>
    public DateOnly? Before => Neighbour(+1);

    /// <summary>The declared day after it; null if there is none.</summary>
    public DateOnly? After => Neighbour(-1);

    /// <summary>How the day compares, in words.</summary>
    public string Summary => Words.Fill(Texts.TotalsSummary, Times.Date(Date), Numbers.Count(_day.Rows.Count), Numbers.Count(_day.Differing), Numbers.Count(_day.WithoutOurs));

    /// <summary>How many rows are passed over on the next page; null if there is none.</summary>
    public int? Next => _skip + Rows.Count < _day.Rows.Count ? _skip + Rows.Count : null;

    /// <summary>How many rows follow.</summary>
    public int Rest => _day.Rows.Count - _skip - Rows.Count;

    /// <summary>The same in a cell of the list of sources: how many rows, and how many of them differ.</summary>
    public static string InShort(ComparedDay day) =>
        Words.Fill(day.Differing == 0 ? Texts.TotalsShort : Texts.TotalsShortDiffers, Times.DayAndMonth(day.Date), Numbers.Count(day.Rows.Count), Numbers.Count(day.Differing));

    private DateOnly? Neighbour(int step)
    {
        var at = _day.Dates.ToList().IndexOf(Date) + step;
        return at >= 0 && at < _day.Dates.Count ? _day.Dates[at] : null;
    }
}
