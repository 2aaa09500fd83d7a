using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Every unit of the area, those with the most late dossiers first, those without data last.</summary>
/// <param name="View">The area's board.</param>
public sealed record UnitsModel(WallView View)
{
    private const string Late = "now.openLate";

    /// <summary>The units.</summary>
    public IReadOnlyList<RowView> Units { get; } = [.. View.Board.Rows.OrderByDescending(row => row.Value(Late) ?? -1)];

    /// <summary>How large a tile may be: few, some or many units.</summary>
    public string Size => Units.Count switch { <= 9 => "few", <= 25 => "some", _ => "many" };

    /// <summary>How many tiles fit.</summary>
    public Fit Fit => Size switch
    {
        "few" => Fit.Cells(9, 9, 8, Units.Count),
        "some" => Fit.Cells(25, 28, 14, Units.Count),
        _ => Fit.Cells(54, 36, 14, Units.Count),
    };
}
