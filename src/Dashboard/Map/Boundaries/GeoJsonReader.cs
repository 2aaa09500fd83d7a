using System.Globalization;
using System.Text.Json;
using CchcLive.Domain;

namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>
/// Reads the polygons of a GeoJSON feature collection (RFC 7946). A feature that cannot be drawn becomes a fault and is left out; the others stand.
/// </summary>
internal sealed class GeoJsonReader(BoundaryFile file)
{
    private readonly List<Boundary> _boundaries = [];
    private readonly List<BoundaryFault> _faults = [];

    /// <summary>The boundaries of a file, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<Boundary> Boundaries, IReadOnlyList<BoundaryFault> Faults) Read(BoundaryFile file, ReadOnlyMemory<byte> json)
    {
        var reader = new GeoJsonReader(file);
        reader.Read(json);
        return (reader._boundaries, reader._faults);
    }

    private void Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = UnicodeJson.Parse(json);
            var root = document.RootElement;
            if (Text(root, "type") != "FeatureCollection") Fault(null, "$.type", "\"FeatureCollection\" is expected: this is no GeoJSON feature collection.");
            else if (Member(root, "crs") is not null) Fault(null, "$.crs", "only longitude and latitude in WGS 84 are read; convert the file, and leave \"crs\" out.");
            else if (Member(root, "features") is not { ValueKind: JsonValueKind.Array } features) Fault(null, "$.features", "a list is expected.");
            else ReadFeatures(features);
        }
        catch (JsonException e)
        {
            Fault(null, "$", $"it is no JSON ({e.Message})");
        }
    }

    private void ReadFeatures(JsonElement features)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var feature in features.EnumerateArray()) Read(feature, place++, seen);
        if (place == 0) Fault(null, "$.features", "the list is empty.");
    }

    private void Read(JsonElement feature, int place, HashSet<string> seen)
    {
        var name = place.ToString(CultureInfo.InvariantCulture);
        var key = Member(feature, "properties") is { } properties ? Key(properties) : null;
        if (key is null)
        {
            Fault(name, $"properties.{file.Property}", "a text or a number is expected: it says whose shape this is.");
            return;
        }

        name += $" ({key})";
        if (!seen.Add(key)) Fault(name, $"properties.{file.Property}", "another feature has the same; the first is drawn.");
        else if (Member(feature, "geometry") is not { ValueKind: JsonValueKind.Object } geometry) Fault(name, "geometry", "is missing.");
        else if (RingsOf(geometry, name) is { } rings) _boundaries.Add(new Boundary(file, place, key, rings));
    }

    private string? Key(JsonElement properties) => Member(properties, file.Property) switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString()!.Trim() is { Length: > 0 } trimmed => trimmed,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private List<Position[]>? RingsOf(JsonElement geometry, string name)
    {
        var type = Text(geometry, "type");
        if (type is not ("Polygon" or "MultiPolygon"))
        {
            Fault(name, "geometry.type", $"\"Polygon\" or \"MultiPolygon\" is expected, not \"{type}\".");
            return null;
        }

        var rings = new List<Position[]>();
        var fault = Member(geometry, "coordinates") is { ValueKind: JsonValueKind.Array } coordinates
            ? type == "Polygon" ? RingReader.ReadPolygon(coordinates, "geometry.coordinates", rings) : RingReader.ReadPolygons(coordinates, "geometry.coordinates", rings)
            : ("geometry.coordinates", "a list is expected.");
        if (fault is null) return rings;
        Fault(name, fault.Value.Field, fault.Value.Message);
        return null;
    }

    private void Fault(string? feature, string field, string message) => _faults.Add(new BoundaryFault(file.Name, feature, field, message));

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
