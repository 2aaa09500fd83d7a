using CchcLive.Dashboard.Late;
using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Units;

/// <summary>
/// The live figures of a unit: its own board's total where it is an area, else its row on the board of an area that it belongs to, so that the
/// script keeps them current as on that area's page.
/// </summary>
/// <param name="View">The board that they stand on.</param>
/// <param name="Row">The unit's row; null where the board is its own.</param>
public sealed record UnitFigures(AreaView View, RowView? Row)
{
    /// <summary>The reader may see the unit but not the area: nothing may lead him there, and the area's pushes are not for him.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The board's area.</summary>
    public string Area => View.Board.AreaId;

    /// <summary>When its newest event happened, in words.</summary>
    public string DataTime => View.Times.Second(DataAt);

    /// <summary>State of its feed, as marks and texts name it: live, silent, none or off-hours.</summary>
    public string State => Row?.State ?? (View.Board.DataAt is null ? "none" : View.Board.UnitsIn < View.Board.UnitsOf ? "silent" : "live");

    private long? DataAt => Row is null ? View.Board.DataAt : View.Board.Rows.First(row => row.UnitId == Row.Id).DataAt;

    /// <summary>A figure; null for no data.</summary>
    public long? Value(string column) => Row is null ? View.Total(column) : Row.Value(column);

    /// <summary>The list behind a figure.</summary>
    public string? Url(string column) =>
        IsAlone && Row is not null ? View.Moment.AddTo(LateAddress.UrlOf(Row.Id, column) ?? $"{UnitPages.Url(Row.Id)}/dossiers?col={column}") : View.ListUrl(Row?.Id, column);
}
