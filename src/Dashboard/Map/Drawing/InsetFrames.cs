namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>Finds room for frames: a corner where nothing is drawn, or, if there is none left, a strip below the drawing.</summary>
/// <param name="width">Width of the drawing.</param>
/// <param name="height">Its height so far.</param>
/// <param name="drawn">What is drawn already.</param>
internal sealed class InsetFrames(int width, int height, IReadOnlyList<MapPoint> drawn)
{
    private const int Gap = 30;
    private readonly List<MapInset> _placed = [];

    /// <summary>The drawing's height with the frames.</summary>
    public int Height { get; private set; } = height;

    private int Wide => width / 5;

    /// <summary>A frame for a unit of that shape.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="shape">Its height for a width of one.</param>
    public MapInset Place(string unit, double shape)
    {
        var high = (int)(Wide * Math.Clamp(shape, 0.4, 1.5));
        var (right, bottom) = (width - Wide - Gap, Height - high - Gap);
        (int X, int Y)[] corners = [(Gap, bottom), (right, Gap), (Gap, Gap), (right, bottom)];
        var free = corners.Where(corner => IsFree(corner.X, corner.Y, high)).Take(1).ToList();
        if (free.Count == 0)
        {
            free.Add((Gap, Height));
            Height += high + Gap;
        }

        var inset = new MapInset(unit, free[0].X, free[0].Y, Wide, high);
        _placed.Add(inset);
        return inset;
    }

    /// <summary>Where a frame's unit is drawn.</summary>
    public static Extent Inside(MapInset inset) => new(inset.X + Gap, inset.Y + Gap, inset.X + inset.Width - Gap, inset.Y + inset.Height - Gap);

    private bool IsFree(int x, int y, int high)
    {
        var frame = new Extent(x - Gap, y - Gap, x + Wide + Gap, y + high + Gap);
        return !drawn.Any(frame.Contains) && !_placed.Exists(inset => frame.Contains(new MapPoint(inset.X, inset.Y)));
    }
}
