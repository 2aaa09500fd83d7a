using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Pages;

/// <summary>A unit's line of a board, as it is written down.</summary>
/// <param name="row">The line.</param>
/// <param name="area">The area it stands in.</param>
/// <param name="times">Writes times in the area's zone.</param>
public sealed class RowView(BoardRow row, AreaInfo area, Times times)
{
    private readonly long[] _values = ScreenColumns.Values(row.Values, area.Rule);

    /// <summary>The unit.</summary>
    public string Id => row.UnitId;

    /// <summary>Its name.</summary>
    public string Name => row.Name;

    /// <summary>Its kind in the org chart.</summary>
    public string Kind => row.Kind;

    /// <summary>True if it has a page of its own as an area.</summary>
    public bool IsArea => row.IsArea;

    /// <summary>State of its feed, as marks and texts name it: live, silent, none or off-hours.</summary>
    public string State { get; } = NameOf(row.State);

    /// <summary>The state in words, with the time of its newest event.</summary>
    public string StateWords => ClientTexts.State(State, times.Minute(row.DataAt));

    /// <summary>A state as marks and texts name it.</summary>
    public static string NameOf(FeedState state) => state switch
    {
        FeedState.Live => "live",
        FeedState.Silent => "silent",
        FeedState.OffHours => "off-hours",
        _ => "none",
    };

    /// <summary>A counter; null, not 0, for a unit without data.</summary>
    public long? Value(string column) => row.State == FeedState.None ? null : _values[ScreenColumns.PlaceOf(column)];
}
