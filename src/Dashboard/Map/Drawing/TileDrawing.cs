using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>Draws units as equal tiles.</summary>
internal static class TileDrawing
{
    private const double Filled = 0.97; // of the way to the neighbour
    private static readonly double RowStep = Math.Sqrt(3) / 2;

    /// <summary>Draws the tiles of some units, in the units' order.</summary>
    public static MapDrawing Of(TileLayout layout, IReadOnlyList<DrawnUnit> units)
    {
        var places = layout.Tiles.ToDictionary(tile => tile.UnitId, StringComparer.Ordinal);
        var tiles = units.Where(unit => places.ContainsKey(unit.Id)).Select(unit => (Unit: unit, Corners: Corners(layout.Shape, places[unit.Id]))).ToList();
        var extent = tiles.SelectMany(tile => tile.Corners).Aggregate(Extent.Nothing, (all, corner) => all.With(corner.X, corner.Y));
        var scale = MapDrawing.Size / Math.Max(extent.Width, extent.Height);
        return new MapDrawing(
            DrawingKind.Tiles,
            (int)Math.Ceiling(extent.Width * scale),
            (int)Math.Ceiling(extent.Height * scale),
            [.. tiles.Select(tile => BoundaryDrawing.Shape(tile.Unit, [[.. tile.Corners.Select(corner => new MapPoint((int)((corner.X - extent.Left) * scale), (int)((corner.Y - extent.Top) * scale)))]]))],
            []) { Validity = layout.Validity };
    }

    /// <summary>The corners of a tile; from one to the next in a row it is 1.</summary>
    private static (double X, double Y)[] Corners(TileShape shape, Tile tile)
    {
        if (shape == TileShape.Square) return Around(tile.Column, tile.Row, [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]);
        var (near, far) = (0.5 / Math.Sqrt(3), 1 / Math.Sqrt(3));
        return Around(tile.Column + (tile.Row % 2 * 0.5), tile.Row * RowStep, [(0, -far), (0.5, -near), (0.5, near), (0, far), (-0.5, near), (-0.5, -near)]);
    }

    private static (double X, double Y)[] Around(double x, double y, (double X, double Y)[] corners) => [.. corners.Select(corner => (x + (corner.X * Filled), y + (corner.Y * Filled)))];
}
