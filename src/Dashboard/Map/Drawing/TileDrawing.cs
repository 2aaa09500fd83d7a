using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>Draws units as equal tiles.</summary>
internal static class TileDrawing
{
    private const int Margin = 12;
    private const int Step = 173; // from centre to centre in a row; a hexagon's half width is 86.6
    private const int HexagonStep = 150;

    /// <summary>Draws the tiles of some units, in the units' order.</summary>
    public static MapDrawing Of(TileLayout layout, IReadOnlyList<DrawnUnit> units)
    {
        var places = layout.Tiles.ToDictionary(tile => tile.UnitId, StringComparer.Ordinal);
        var tiles = units.Where(unit => places.ContainsKey(unit.Id)).Select(unit => (Unit: unit, Ring: Ring(layout.Shape, places[unit.Id]))).ToList();
        var extent = tiles.SelectMany(tile => tile.Ring).Aggregate(Extent.Nothing, (all, point) => all.With(point.X, point.Y));
        var (left, top) = ((int)extent.Left - Margin, (int)extent.Top - Margin);
        return new MapDrawing(
            DrawingKind.Tiles,
            (int)extent.Width + (2 * Margin),
            (int)extent.Height + (2 * Margin),
            [.. tiles.Select(tile => BoundaryDrawing.Shape(tile.Unit, [[.. tile.Ring.Select(point => new MapPoint(point.X - left, point.Y - top))]]))],
            []) { Validity = layout.Validity };
    }

    private static MapPoint[] Ring(TileShape shape, Tile tile)
    {
        if (shape == TileShape.Square) return [.. Around(tile.Column * Step, tile.Row * Step, [(-84, -84), (84, -84), (84, 84), (-84, 84)])];
        var x = (tile.Column * Step) + (tile.Row % 2 * Step / 2);
        return [.. Around(x, tile.Row * HexagonStep, [(0, -97), (84, -48), (84, 48), (0, 97), (-84, 48), (-84, -48)])];
    }

    private static IEnumerable<MapPoint> Around(int x, int y, (int X, int Y)[] corners) => corners.Select(corner => new MapPoint(x + corner.X, y + corner.Y));
}
