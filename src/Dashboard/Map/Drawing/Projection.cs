using CchcLive.Dashboard.Map.Boundaries;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>
/// From degrees to a drawing's units: equirectangular, true to scale on the middle latitude, and rounded to whole units, so that what two neighbours
/// share in the file they share in the drawing (ADR 0012). Across a city of 150 km it is off by less than a thousandth.
/// </summary>
internal sealed class Projection
{
    private readonly Extent _extent;
    private readonly double _stretch;
    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    private Projection(Extent extent, double stretch, Extent box)
    {
        (_extent, _stretch) = (extent, stretch);
        _scale = Math.Min(box.Width / Math.Max(extent.Width * stretch, double.Epsilon), box.Height / Math.Max(extent.Height, double.Epsilon));
        (_left, _top) = (box.Left + ((box.Width - (extent.Width * stretch * _scale)) / 2), box.Top + ((box.Height - (extent.Height * _scale)) / 2));
    }

    /// <summary>The projection that fits places into a box, centred.</summary>
    public static Projection Fit(IEnumerable<Boundary> boundaries, Extent box)
    {
        var extent = ExtentOf(boundaries);
        return new Projection(extent, Stretch(extent), box);
    }

    /// <summary>The height of a box of that width that some places fill.</summary>
    public static double HeightFor(IEnumerable<Boundary> boundaries, double width)
    {
        var extent = ExtentOf(boundaries);
        return width * extent.Height / (extent.Width * Stretch(extent));
    }

    /// <summary>Longitudes and, upside down, latitudes of some places.</summary>
    public static Extent ExtentOf(IEnumerable<Boundary> boundaries) => boundaries.SelectMany(boundary => boundary.Rings).SelectMany(ring => ring)
        .Aggregate(Extent.Nothing, (extent, position) => extent.With(position.Longitude, -position.Latitude));

    /// <summary>A ring in the drawing, without the repeated first point.</summary>
    public MapPoint[] Ring(Position[] ring) => SnappedRing.Of(ring.Select(Point));

    private static double Stretch(Extent extent) => Math.Cos((extent.Top + extent.Bottom) / 2 * Math.PI / 180);

    private MapPoint Point(Position position) => new(
        (int)Math.Round(_left + ((position.Longitude - _extent.Left) * _stretch * _scale)),
        (int)Math.Round(_top + ((-position.Latitude - _extent.Top) * _scale)));
}
