using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Organisation;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests.Map;

/// <summary>Which of boundaries, tiles and nothing a map is drawn from.</summary>
public sealed class MapDrawingsTests : IDisposable
{
    private const string District = "quan-binh-tan";
    private static readonly DateOnly LastDay = TestFiles.Reform.AddDays(-1);
    private readonly TempDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(District, "2025-03-12", 10)]
    [InlineData("tp-hcm-2025", "2025-09-10", 168)]
    public void WithoutBoundaries_AShippedLayoutDrawsEveryWardOnce(string area, string day, int wards)
    {
        var drawing = Drawings(area, BoundarySet.None).Of(area, Day(day));
        Assert.Equal((DrawingKind.Tiles, wards), (drawing.Kind, drawing.Shapes.Count));
        Assert.Equal(wards, drawing.Shapes.Select(shape => shape.Label).Distinct().Count());
        Assert.Equal(MapDrawing.Size, Math.Max(drawing.Width, drawing.Height), 1.0);
        Assert.DoesNotContain(drawing.Shapes, shape => shape.UnitId == "bt-noi-vu");
    }

    [Fact]
    public void WithoutBoundariesAndTiles_NothingIsDrawn() =>
        Assert.Equal(DrawingKind.None, new MapDrawings(MapLayouts.None, () => TestFiles.Chart(District), NullLogger<MapDrawings>.Instance).Of(District, LastDay).Kind);

    [Fact]
    public void BoundariesOfAllWards_WinOverTiles_OnTheirDaysOnly()
    {
        string[] codes = ["27436", "27439", "27442", "27445", "27448", "27451", "27454", "27457", "27460", "27463"];
        var drawings = Drawings(District, Load("old.geojson", new Validity(new DateOnly(2025, 1, 1), LastDay), codes));
        Assert.Equal((DrawingKind.Boundaries, 10), (drawings.Of(District, LastDay).Kind, drawings.Of(District, LastDay).Shapes.Count));
        Assert.Equal(DrawingKind.Tiles, drawings.Of(District, new DateOnly(2024, 12, 31)).Kind);
    }

    [Fact]
    public void BoundariesOfFewerWardsThanTiles_LeaveTheTiles_AndUnknownCodesAreSaid()
    {
        var drawing = Drawings(District, Load("few.geojson", Validity.Always, "27436", "99999")).Of(District, LastDay);
        Assert.Equal(DrawingKind.Tiles, drawing.Kind);
        Assert.Equal("few.geojson: feature 1 (99999): properties.code: no unit of the org chart has the gso code 99999 on 2025-06-30.", Assert.Single(drawing.Faults).ToString());
    }

    [Fact]
    public void ReusedCode_BelongsToTheUnitOfTheDay()
    {
        var set = Load("codes.geojson", Validity.Always, "27442");
        Assert.Equal("bt-p-binh-hung-hoa-b", Assert.Single(set.On(TestFiles.Chart(District), LastDay).Shapes.Keys));
        Assert.Equal("hcm-p-binh-tan", Assert.Single(set.On(TestFiles.Chart("tp-hcm-2025"), TestFiles.Reform).Shapes.Keys));
    }

    [Fact]
    public void FileThatIsNotThere_IsAFaultOfTheMap_AndTilesAreDrawn()
    {
        var drawing = Drawings(District, BoundarySet.Load([new BoundaryFile("/nowhere/wards.geojson", Validity.Always)])).Of(District, LastDay);
        Assert.Equal((DrawingKind.Tiles, 10), (drawing.Kind, drawing.Shapes.Count));
        Assert.StartsWith("/nowhere/wards.geojson: $: it cannot be read", Assert.Single(drawing.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_IsMadeOnceForADay()
    {
        var drawings = Drawings(District, BoundarySet.None);
        Assert.Same(drawings.Of(District, LastDay), drawings.Of(District, LastDay));
    }

    private static MapDrawings Drawings(string chart, BoundarySet boundaries)
    {
        var org = TestFiles.Chart(chart);
        return new MapDrawings(new MapLayouts(boundaries, TestFiles.Tiles()), () => org, NullLogger<MapDrawings>.Instance);
    }

    /// <summary>A row of squares, one per code.</summary>
    private BoundarySet Load(string name, Validity validity, params string[] codes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, SquareWards.GeoJson(codes));
        return BoundarySet.Load([new BoundaryFile(path, validity)]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
