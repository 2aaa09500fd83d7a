using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Every unit of the area, those with the most late dossiers first.</summary>
/// <param name="View">The area's board.</param>
public sealed record UnitsModel(WallView View)
{
    /// <summary>The units.</summary>
    public IReadOnlyList<RowView> Units { get; } = [.. View.Board.Rows.OrderByDescending(row => row.Value("now.openLate") ?? -1)];
}
