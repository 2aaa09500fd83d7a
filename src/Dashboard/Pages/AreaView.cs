using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Pages;

/// <summary>An area's board and what is needed to write it down.</summary>
/// <param name="Area">The area.</param>
/// <param name="Board">Its newest board.</param>
/// <param name="Times">Writes times in its zone.</param>
public sealed record AreaView(AreaInfo Area, AreaBoard Board, Times Times)
{
    private static readonly Dictionary<string, int> Places =
        BoardColumns.All.Select((column, place) => (column.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);

    /// <summary>A counter of the whole area.</summary>
    public long Total(string column) => Board.Total[Places[column]];

    /// <summary>A counter of a unit; null, not 0, for a unit without data.</summary>
    public static long? Value(BoardRow row, string column) => row.State == "none" ? null : row.Values[Places[column]];

    /// <summary>A unit's state in words, with the time of its newest event.</summary>
    public string State(BoardRow row) => ClientTexts.State(row.State, Times.Minute(row.DataAt));
}
