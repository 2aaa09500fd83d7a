namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>
/// Where a label stands in a shape: the point farthest from its outline, measured with x halved, because words are wide. A grid of cells is refined
/// where something better may hide.
/// </summary>
internal static class LabelPlace
{
    private const double Precision = 0.02;

    /// <summary>The point, and how much room there is: half the height of a label that is twice as wide as high, in units.</summary>
    /// <param name="rings">The shape.</param>
    public static (MapPoint At, double Room) Of(IReadOnlyList<MapPoint[]> rings)
    {
        var extent = rings.SelectMany(ring => ring).Aggregate(Extent.Nothing, (all, point) => all.With(point.X / 2.0, point.Y));
        var half = Math.Max(Math.Min(extent.Width, extent.Height), 2) / 2;
        var cells = new PriorityQueue<(double X, double Y, double Half), double>();
        for (var x = extent.Left + half; x - half < extent.Right; x += 2 * half)
        {
            for (var y = extent.Top + half; y - half < extent.Bottom; y += 2 * half) cells.Enqueue((x, y, half), double.NegativeInfinity);
        }

        var middle = (X: (extent.Left + extent.Right) / 2, Y: (extent.Top + extent.Bottom) / 2);
        var best = (middle.X, middle.Y, Room: Math.Max(0, Distance(rings, middle.X, middle.Y)));
        while (cells.TryDequeue(out var cell, out var hope))
        {
            if (-hope <= best.Room * (1 + Precision) + 0.5) break;
            var room = Distance(rings, cell.X, cell.Y);
            if (room > best.Room) best = (cell.X, cell.Y, room);
            var most = room + (cell.Half * Math.Sqrt(2));
            if (most <= best.Room * (1 + Precision) + 0.5) continue;
            var quarter = cell.Half / 2;
            foreach (var (dx, dy) in Corners) cells.Enqueue((cell.X + (dx * quarter), cell.Y + (dy * quarter), quarter), -most);
        }

        return (new MapPoint((int)Math.Round(best.X * 2), (int)Math.Round(best.Y)), best.Room);
    }

    private static readonly (int X, int Y)[] Corners = [(-1, -1), (1, -1), (-1, 1), (1, 1)];

    /// <summary>Distance to the outline; negative outside.</summary>
    private static double Distance(IReadOnlyList<MapPoint[]> rings, double x, double y)
    {
        var (inside, nearest) = (false, double.PositiveInfinity);
        foreach (var ring in rings)
        {
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                var (ax, ay, bx, by) = (ring[i].X / 2.0, (double)ring[i].Y, ring[j].X / 2.0, (double)ring[j].Y);
                if ((ay > y) != (by > y) && x < ((bx - ax) * (y - ay) / (by - ay)) + ax) inside = !inside;
                nearest = Math.Min(nearest, ToSegment(x, y, ax, ay, bx, by));
            }
        }

        return inside ? Math.Sqrt(nearest) : -Math.Sqrt(nearest);
    }

    private static double ToSegment(double x, double y, double ax, double ay, double bx, double by)
    {
        var (dx, dy) = (bx - ax, by - ay);
        var along = Math.Clamp((((x - ax) * dx) + ((y - ay) * dy)) / Math.Max((dx * dx) + (dy * dy), double.Epsilon), 0, 1);
        var (ex, ey) = (x - ax - (along * dx), y - ay - (along * dy));
        return (ex * ex) + (ey * ey);
    }
}
