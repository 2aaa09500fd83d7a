using System.Globalization;
using System.Text.RegularExpressions;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Dashboard.Tests.Support;

namespace CchcLive.Dashboard.Tests.Map;

/// <summary>Real boundaries as they are drawn.</summary>
public partial class BoundaryDrawingTests
{
    [Theory]
    [InlineData("binh-tan-5-wards-2025.geojson", 5)]
    [InlineData("can-gio-4-communes-2025.geojson", 4)]
    [InlineData("hcmc-168-wards-2025.geojson", 168)]
    public void EveryUnit_HasAShapeInsideTheDrawing_WithItsLabelInsideIt(string file, int units)
    {
        var drawing = Draw(file);
        Assert.Equal(units, drawing.Shapes.Count);
        var framed = drawing.Insets.Select(inset => inset.UnitId).ToHashSet();
        Assert.All(drawing.Shapes, shape =>
        {
            var rings = Rings(shape.Path);
            Assert.NotEmpty(rings);
            Assert.All(rings.SelectMany(ring => ring), point => Assert.True(point.X >= 0 && point.X <= drawing.Width && point.Y >= 0 && point.Y <= drawing.Height, $"{shape.Name} leaves the drawing."));
            Assert.True(framed.Contains(shape.UnitId) || Contains(rings, shape.Label), $"The label of {shape.Name} stands outside.");
            Assert.True(shape.Room > 0);
        });
    }

    [Fact]
    public void City_IsSmallEnoughToSend_AndItsIslandStandsInAFrame()
    {
        var drawing = Draw("hcmc-168-wards-2025.geojson");
        Assert.InRange(drawing.Shapes.Sum(shape => shape.Path.Length), 20_000, 80_000);
        Assert.Equal("Côn Đảo", drawing.Shapes.Single(shape => shape.UnitId == Assert.Single(drawing.Insets).UnitId).Name);
    }

    [Fact]
    public void Neighbours_KeepTheirCommonBorder()
    {
        var borders = Draw("binh-tan-5-wards-2025.geojson").Shapes.SelectMany(shape => Rings(shape.Path)).SelectMany(Sides).ToList();
        var common = borders.Count(side => borders.Contains((side.To, side.From)));
        Assert.True(common > borders.Count / 4, $"Of {borders.Count} sides only {common} are the neighbour's too.");
    }

    [Fact]
    public void Distances_AreTrueToScale()
    {
        var file = new BoundaryFile("x", default);
        Position[] ring = [new(106.5, 10.5), new(107.0, 10.5), new(107.0, 11.0), new(106.5, 11.0), new(106.5, 10.5)];
        var drawing = BoundaryDrawing.Of([(new DrawnUnit("a", "A"), new Boundary(file, 0, "a", [ring]))]);
        Assert.Equal(Math.Cos(10.75 * Math.PI / 180), (double)drawing.Width / drawing.Height, 0.002);
    }

    private static MapDrawing Draw(string file)
    {
        var match = BoundarySet.Load([TestFiles.Geo(file)]).On(TestFiles.Chart("tp-hcm-2025"), TestFiles.Reform);
        Assert.Empty(match.Faults);
        var chart = TestFiles.Chart("tp-hcm-2025");
        return BoundaryDrawing.Of([.. match.Shapes.Select(pair => (new DrawnUnit(pair.Key, chart.Find(pair.Key)!.NameOn(TestFiles.Reform).Short!), pair.Value))]);
    }

    private static IEnumerable<(MapPoint From, MapPoint To)> Sides(List<MapPoint> ring) => ring.Select((point, i) => (point, ring[(i + 1) % ring.Count]));

    /// <summary>Reads a path as a browser would.</summary>
    private static List<List<MapPoint>> Rings(string path) => [.. path.Split('z', StringSplitOptions.RemoveEmptyEntries).Select(ring =>
    {
        var numbers = Number().Matches(ring).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var points = new List<MapPoint> { new(numbers[0], numbers[1]) };
        for (var i = 2; i < numbers.Count; i += 2) points.Add(new MapPoint(points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
        return points;
    })];

    private static bool Contains(List<List<MapPoint>> rings, MapPoint at) => rings.Sum(ring => Sides(ring).Count(side =>
        (side.From.Y > at.Y) != (side.To.Y > at.Y) && at.X < ((side.To.X - side.From.X) * (double)(at.Y - side.From.Y) / (side.To.Y - side.From.Y)) + side.From.X)) % 2 == 1;

    [GeneratedRegex("-?[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
