using System.Text;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Tests.Map;

public class GeoJsonReaderTests
{
    private const string Square = "[[106.0,10.0],[106.1,10.0],[106.1,10.1],[106.0,10.1],[106.0,10.0]]";
    private static readonly BoundaryFile File = new("/maps/wards.geojson", Validity.Always);

    [Fact]
    public void Polygon_GivesItsRings()
    {
        var (boundaries, faults) = Read(Feature("\"27439\"", "Polygon", $"[{Square},{Square}]"));
        Assert.Empty(faults);
        var boundary = Assert.Single(boundaries);
        Assert.Equal(("27439", 2, 5), (boundary.Key, boundary.Rings.Count, boundary.Rings[0].Length));
        Assert.Equal(new Position(106.1, 10.0), boundary.Rings[0][1]);
    }

    [Fact]
    public void MultiPolygon_GivesTheRingsOfAllItsParts()
    {
        var (boundaries, _) = Read(Feature("27676", "MultiPolygon", $"[[{Square}],[{Square}],[{Square}]]"));
        Assert.Equal(("27676", 3), (boundaries[0].Key, boundaries[0].Rings.Count));
    }

    [Theory]
    [InlineData("not json", "wards.geojson: $: it is no JSON")]
    [InlineData("[]", "wards.geojson: $.type: \"FeatureCollection\" is expected")]
    [InlineData("""{"type":"FeatureCollection"}""", "wards.geojson: $.features: a list is expected.")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "wards.geojson: $.features: the list is empty.")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name"},"features":[]}""", "wards.geojson: $.crs: only longitude and latitude in WGS 84")]
    public void FileThatIsNoFeatureCollection_IsAFaultOfTheFile(string json, string fault)
    {
        var (boundaries, faults) = GeoJsonReader.Read(File, Encoding.UTF8.GetBytes(json));
        Assert.Empty(boundaries);
        Assert.StartsWith(fault, Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "Polygon", "[]", "feature 1: properties.code: a text or a number is expected")]
    [InlineData("\" \"", "Polygon", "[]", "feature 1: properties.code: a text or a number is expected")]
    [InlineData("\"x\"", "Point", "[1,2]", "feature 1 (x): geometry.type: \"Polygon\" or \"MultiPolygon\" is expected, not \"Point\".")]
    [InlineData("\"x\"", "Polygon", "[]", "feature 1 (x): geometry.coordinates: a list of rings is expected.")]
    [InlineData("\"x\"", "Polygon", "[[[1,2],[3,4],[1,2]]]", "feature 1 (x): geometry.coordinates[0]: a ring has at least 4 positions, this one has 3.")]
    [InlineData("\"x\"", "Polygon", "[[[1,2],[3,4],[5,6],[7,8]]]", "feature 1 (x): geometry.coordinates[0]: the ring is not closed")]
    [InlineData("\"x\"", "Polygon", "[[[1,2],[3,400],[5,6],[1,2]]]", "feature 1 (x): geometry.coordinates[0][1]: a longitude from -180 to 180")]
    [InlineData("\"x\"", "MultiPolygon", "[[[[1,2],[3,\"4\"],[5,6],[1,2]]]]", "feature 1 (x): geometry.coordinates[0][0][1]: a longitude")]
    [InlineData("\"x\"", "MultiPolygon", "[]", "feature 1 (x): geometry.coordinates: there is no polygon in it.")]
    [InlineData("\"good\"", "Polygon", "[]", "feature 1 (good): properties.code: another feature has the same; the first is drawn.")]
    public void BrokenFeature_IsAFaultThatNamesFileFeatureAndField_AndTheOthersStand(string key, string type, string coordinates, string fault)
    {
        var (boundaries, faults) = Read(Feature("\"good\"", "Polygon", $"[{Square}]"), Feature(key, type, coordinates));
        Assert.Equal("good", Assert.Single(boundaries).Key);
        Assert.StartsWith("wards.geojson: " + fault, Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FeatureWithoutGeometry_IsAFault()
    {
        var (_, faults) = Read("""{"type":"Feature","properties":{"code":"x"},"geometry":null}""");
        Assert.Equal("wards.geojson: feature 0 (x): geometry: is missing.", Assert.Single(faults).ToString());
    }

    private static (IReadOnlyList<Boundary> Boundaries, IReadOnlyList<BoundaryFault> Faults) Read(params string[] features) =>
        GeoJsonReader.Read(File, Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}"""));

    private static string Feature(string key, string type, string coordinates) =>
        $$$"""{"type":"Feature","properties":{"code":{{{key}}}},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}""";
}
