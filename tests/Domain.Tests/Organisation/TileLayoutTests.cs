using System.Text;
using CchcLive.Domain.Organisation;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class TileLayoutTests
{
    private const string Right = """
        { "format": "cchc-tiles/1", "area": "city", "shape": "hexagon", "tiles": [{ "unit": "north", "column": 0, "row": 0 }, { "unit": "south", "column": 0, "row": 1 }] }
        """;

    private static readonly OrgChart Chart = OrgChart.Of([Unit("city"), Unit("north", "city"), Unit("south", "city"), Unit("office", "city") with { Kind = "office" }, Unit("other")]);

    [Theory]
    [InlineData("quan-binh-tan", 10, "2025-06-30")]
    [InlineData("binh-tan-5-phuong", 5, "2025-07-01")]
    [InlineData("can-gio-4-xa", 4, "2025-07-01")]
    [InlineData("tp-hcm-2025", 168, "2025-07-01")]
    public void Every_shipped_layout_shows_its_units_once_each_in_a_place_of_its_own(string name, int tiles, string on)
    {
        var layout = TileLayout.Parse(File.ReadAllBytes(ShippedFile($"data/tiles/{name}.json")));
        Assert.Equal(tiles, layout.Tiles.Count);
        Assert.Empty(layout.Check(AllShipped(), DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void In_the_citys_layout_the_north_is_above_the_south_and_the_west_is_left_of_the_east()
    {
        var tiles = TileLayout.Parse(File.ReadAllBytes(ShippedFile("data/tiles/tp-hcm-2025.json"))).Tiles.ToDictionary(tile => tile.UnitId, StringComparer.Ordinal);
        string[] fromNorth = ["hcm-x-dau-tieng", "hcm-x-cu-chi", "hcm-p-binh-tan", "hcm-x-binh-chanh", "hcm-x-can-gio", "hcm-dk-con-dao"];
        Assert.Equal(fromNorth, fromNorth.OrderBy(id => tiles[id].Row));
        string[] fromWest = ["hcm-x-tan-nhut", "hcm-p-an-lac", "hcm-p-cho-lon", "hcm-p-cat-lai", "hcm-p-phu-my", "hcm-x-xuyen-moc"];
        Assert.Equal(fromWest, fromWest.OrderBy(id => tiles[id].Column));
    }

    [Fact]
    public void The_last_place_is_99() => Assert.Equal(99, Parsed(Right.Replace("\"row\": 1", "\"row\": 99", StringComparison.Ordinal)).Tiles[1].Row);

    [Fact]
    public void A_layout_that_fits_has_nothing_to_complain_of() => Assert.Empty(Parsed(Right).Check(Chart, After));

    [Theory]
    [InlineData("\"south\"", "\"north\"", "'north' has more than one tile")]
    [InlineData("\"row\": 1", "\"row\": 0", "'north' and 'south' are in one place")]
    [InlineData("\"row\": 1", "\"row\": -1", "$.tiles[1].row")]
    [InlineData("\"row\": 1", "\"row\": 100", "$.tiles[1].row: 0 to 99 is expected")]
    [InlineData(", \"row\": 1", "", "$.tiles[1].row: is missing")]
    [InlineData("hexagon", "circle", "$.shape")]
    [InlineData("cchc-tiles/1", "cchc-tiles/9", "$.format")]
    [InlineData("\"area\"", "\"aera\"", "$.aera")]
    public void A_wrong_file_is_refused_where_it_is_wrong(string right, string wrong, string place) =>
        Assert.Contains(place, Assert.Throws<FormatException>(() => Parsed(Right.Replace(right, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(", { \"unit\": \"south\", \"column\": 0, \"row\": 1 }", "", "'south' has no tile.")]
    [InlineData("\"south\"", "\"nowhere\"", "'nowhere' does not exist on 2025-07-01.")]
    [InlineData("\"south\"", "\"other\"", "'other' does not belong to 'city'.")]
    [InlineData("\"area\"", "\"to\": \"2025-06-30\", \"area\"", "the layout is meant for ..2025-06-30, not for 2025-07-01.")]
    public void What_does_not_fit_the_chart_is_named(string right, string wrong, string fault) =>
        Assert.Contains(fault, Parsed(Right.Replace(right, wrong, StringComparison.Ordinal)).Check(Chart, After));

    private static TileLayout Parsed(string json) => TileLayout.Parse(Encoding.UTF8.GetBytes(json));
}
