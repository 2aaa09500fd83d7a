using System.Text.Json;

namespace CchcLive.Domain.Organisation;

/// <summary>A unit's place on a tile map.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Column">Its column, 0 leftmost; in rows of odd number hexagons stand half a tile further right.</param>
/// <param name="Row">Its row, 0 uppermost.</param>
public sealed record Tile(string UnitId, int Column, int Row);

/// <summary>What a tile looks like.</summary>
public enum TileShape
{
    /// <summary>Six sides; odd rows are shifted by half a tile.</summary>
    Hexagon,
    /// <summary>Four sides.</summary>
    Square,
}

/// <summary>
/// A map of units as equal tiles in rough geographic position (format in <c>docs/org-chart.md</c>). No boundary is drawn, so none can be wrong,
/// and a small ward is as visible as a large commune.
/// </summary>
public sealed class TileLayout
{
    /// <summary>What a file of this format says in <c>format</c>.</summary>
    public const string CurrentFormat = "cchc-tiles/1";

    private const int LastPlace = 99;

    private TileLayout(string? area, Validity validity, TileShape shape, IReadOnlyList<Tile> tiles) =>
        (Area, Validity, Shape, Tiles) = (area, validity, shape, tiles);

    /// <summary>The area whose units it shows; null for a plain list of units that are no area of their own.</summary>
    public string? Area { get; }

    /// <summary>The days for which it is meant.</summary>
    public Validity Validity { get; }

    /// <summary>What its tiles look like.</summary>
    public TileShape Shape { get; }

    /// <summary>The tiles, each unit once, each place once.</summary>
    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not of the format, or two tiles are of one unit or in one place; the message says where.</exception>
    public static TileLayout Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            using var document = UnicodeJson.Parse(utf8Json.ToArray());
            var root = new JsonNodeAt(document.RootElement, "$", ["format", "note", "area", "from", "to", "shape", "tiles"]);
            if (root.Text("format") is var format && format != CurrentFormat) throw new FormatException($"$.format: this program reads '{CurrentFormat}', the file says '{format}'.");
            if (!Enum.TryParse<TileShape>(root.Text("shape"), ignoreCase: true, out var shape)) throw new FormatException("$.shape: 'hexagon' or 'square' is expected.");
            var tiles = root.List("tiles", ReadTile);
            if (tiles.GroupBy(tile => tile.UnitId, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"$.tiles: '{twice.Key}' has more than one tile.");
            if (tiles.GroupBy(tile => (tile.Column, tile.Row)).FirstOrDefault(same => same.Count() > 1) is { } place) throw new FormatException($"$.tiles: {string.Join(" and ", place.Select(tile => $"'{tile.UnitId}'"))} are in one place.");
            return new TileLayout(root.OptionalText("area"), root.Validity(), shape, tiles);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{e.Path ?? "$"}: {e.Message}", e);
        }
    }

    /// <summary>
    /// What does not fit a chart on a day: tiles of units that do not exist or are not of the area, and units of the area without a tile although
    /// others of their kind have one. Empty if all fits.
    /// </summary>
    public IEnumerable<string> Check(OrgChart chart, DateOnly on)
    {
        if (!Validity.Covers(on)) yield return $"the layout is meant for {Validity}, not for {on:yyyy-MM-dd}.";
        foreach (var tile in Tiles)
        {
            if (chart.Find(tile.UnitId)?.Exists.Covers(on) != true) yield return $"'{tile.UnitId}' does not exist on {on:yyyy-MM-dd}.";
            else if (Area is not null && chart.ParentOf(tile.UnitId, on) != Area) yield return $"'{tile.UnitId}' does not belong to '{Area}'.";
        }

        if (Area is null) yield break;
        var shown = Tiles.Select(tile => tile.UnitId).ToHashSet(StringComparer.Ordinal);
        var children = chart.ChildrenOf(Area, on);
        var kinds = children.Where(unit => shown.Contains(unit.Id)).Select(unit => unit.Kind).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in children.Where(unit => kinds.Contains(unit.Kind) && !shown.Contains(unit.Id))) yield return $"'{unit.Id}' has no tile.";
    }

    private static Tile ReadTile(JsonElement element, string path)
    {
        var tile = new JsonNodeAt(element, path, ["unit", "column", "row"]);
        return new Tile(tile.Text("unit"), tile.Whole("column", 0, LastPlace), tile.Whole("row", 0, LastPlace));
    }
}
