using CchcLive.Dashboard.Map.Boundaries;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>Draws units by their boundaries. A unit far from all others (an island) would shrink the rest to dots: it stands in a frame of its own.</summary>
internal static class BoundaryDrawing
{
    private const int Margin = 20;
    private const double TooFar = 0.75;

    /// <summary>Draws units in their order.</summary>
    public static MapDrawing Of(IReadOnlyList<(DrawnUnit Unit, Boundary Boundary)> units)
    {
        var far = FarAway([.. units.Select(unit => unit.Boundary)]);
        Boundary[] near = [.. units.Select(unit => unit.Boundary).Except(far)];
        var shape = Projection.HeightFor(near, 1);
        var (width, height) = shape <= 1 ? (MapDrawing.Size, (int)(MapDrawing.Size * shape)) : ((int)(MapDrawing.Size / shape), MapDrawing.Size);
        var projection = Projection.Fit(near, new Extent(Margin, Margin, width - Margin, height - Margin));
        var rings = near.ToDictionary(boundary => boundary, boundary => Rings(projection, boundary));
        var frames = new InsetFrames(width, height, [.. rings.Values.SelectMany(one => one).SelectMany(ring => ring)]);
        var insets = new List<MapInset>();
        foreach (var boundary in far)
        {
            var inset = frames.Place(units.First(unit => unit.Boundary == boundary).Unit.Id, Projection.HeightFor([boundary], 1));
            insets.Add(inset);
            rings.Add(boundary, Rings(Projection.Fit([boundary], InsetFrames.Inside(inset)), boundary));
        }

        return new MapDrawing(DrawingKind.Boundaries, width, frames.Height, [.. units.Select(unit => Labelled(Shape(unit.Unit, rings[unit.Boundary]), insets))], insets);
    }

    /// <summary>A unit's shape.</summary>
    internal static UnitShape Shape(DrawnUnit unit, IReadOnlyList<MapPoint[]> rings)
    {
        var (label, room) = LabelPlace.Of(rings);
        return new UnitShape(unit.Id, unit.Name, PathText.Of(rings), label, room);
    }

    /// <summary>In a frame there is room for a name beside the shape.</summary>
    private static UnitShape Labelled(UnitShape shape, List<MapInset> insets) => insets.Find(inset => inset.UnitId == shape.UnitId) is { } inset
        ? shape with { Label = new MapPoint(inset.X + (inset.Width / 3), inset.Y + (inset.Height / 2)), Room = inset.Height / 3.0 }
        : shape;

    private static List<MapPoint[]> Rings(Projection projection, Boundary boundary) => [.. boundary.Rings.Select(projection.Ring).Where(ring => ring.Length > 0)];

    /// <summary>Boundaries without which the drawing is much narrower or lower.</summary>
    private static List<Boundary> FarAway(List<Boundary> left)
    {
        var far = new List<Boundary>();
        while (left.Count > 2 && Farthest(left) is { } one)
        {
            left.Remove(one);
            far.Add(one);
        }

        return far;
    }

    private static Boundary? Farthest(List<Boundary> boundaries)
    {
        var extents = boundaries.Select(boundary => Projection.ExtentOf([boundary])).ToList();
        var all = Around(extents);
        return boundaries.Where((_, i) => Around(extents.Where((_, other) => other != i)) is var rest && (rest.Width < TooFar * all.Width || rest.Height < TooFar * all.Height)).FirstOrDefault();
    }

    private static Extent Around(IEnumerable<Extent> extents) => extents.Aggregate(Extent.Nothing, (all, extent) => all.With(extent));
}
