namespace CchcLive.Dashboard.Wall;

/// <summary>
/// How many items of a list fit by the shape of the screen, which only the style sheet knows: 16:9, 4:3 or upright. Type is never made
/// smaller to fit more; what does not fit is counted instead.
/// </summary>
/// <param name="Wide">On a screen of 3:2 or wider.</param>
/// <param name="Square">On one less wide than that.</param>
/// <param name="Tall">On one that stands upright.</param>
public sealed record Fit(int Wide, int Square, int Tall)
{
    /// <summary>How many must be written at all.</summary>
    public int Most => Math.Max(Wide, Math.Max(Square, Tall));

    private (string Shape, int Room)[] Rooms => [("wide", Wide), ("square", Square), ("tall", Tall)];

    /// <summary>Tiles of a grid, of which the last one counts the rest if there are too many.</summary>
    /// <param name="wide">Cells on a wide screen.</param>
    /// <param name="square">Cells on a square one.</param>
    /// <param name="tall">Cells on an upright one.</param>
    /// <param name="count">How many items there are.</param>
    public static Fit Cells(int wide, int square, int tall, int count)
    {
        return new Fit(Room(wide), Room(square), Room(tall));

        int Room(int cells) => count > cells ? cells - 1 : cells;
    }

    /// <summary>On which shapes an item is shown, as the style sheet names them; null for all.</summary>
    /// <param name="place">Its place in the list, from 0.</param>
    public string? Of(int place) => place < Math.Min(Wide, Math.Min(Square, Tall)) ? null : string.Join(' ', Rooms.Where(one => place < one.Room).Select(one => one.Shape));

    /// <summary>How many of a list are not shown, by shape.</summary>
    public IEnumerable<(string Shape, int Hidden)> Rest(int count) => Rooms.Where(one => one.Room < count).Select(one => (one.Shape, count - one.Room));
}
