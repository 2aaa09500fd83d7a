using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Where in the area dossiers are late.</summary>
/// <param name="View">The area's board.</param>
/// <param name="CanDraw">Whether there is a map.</param>
public sealed record MapModel(WallView View, bool CanDraw)
{
    /// <summary>The units, those with the most late dossiers first, those without data last.</summary>
    public IReadOnlyList<RowView> Units { get; } = [.. View.Board.Rows.OrderByDescending(row => row.Value("now.openLate") ?? -1)];
}
