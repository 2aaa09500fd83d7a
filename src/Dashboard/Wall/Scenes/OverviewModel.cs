using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>The scene that answers first: how many are late now, where, in which field, and the day so far.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Fields">The month's on-time share by field.</param>
public sealed record OverviewModel(WallView View, IReadOnlyList<FieldShare> Fields)
{
    private const int Worst = 3;

    /// <summary>The units with the most late dossiers, those with any.</summary>
    public IReadOnlyList<RowView> Units { get; } =
        [.. View.Board.Rows.Where(row => row.Value("now.openLate") > 0).OrderByDescending(row => row.Value("now.openLate")).Take(Worst)];
}
