using System.Globalization;
using System.Text.Json;

namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>Reads the coordinates of polygons. Each method adds to the rings, or says which field is wrong and how.</summary>
internal static class RingReader
{
    private const int FewestPositions = 4;

    public static (string Field, string Message)? ReadPolygons(JsonElement polygons, string path, List<Position[]> rings)
    {
        var i = 0;
        foreach (var polygon in polygons.EnumerateArray())
        {
            if (ReadPolygon(polygon, At(path, i++), rings) is { } fault) return fault;
        }

        return i == 0 ? (path, "there is no polygon in it.") : null;
    }

    public static (string Field, string Message)? ReadPolygon(JsonElement polygon, string path, List<Position[]> rings)
    {
        if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0) return (path, "a list of rings is expected.");
        var i = 0;
        foreach (var ring in polygon.EnumerateArray())
        {
            if (ReadRing(ring, At(path, i++), rings) is { } fault) return fault;
        }

        return null;
    }

    private static (string Field, string Message)? ReadRing(JsonElement ring, string path, List<Position[]> rings)
    {
        if (ring.ValueKind != JsonValueKind.Array) return (path, "a ring is a list of positions.");
        var positions = new List<Position>(ring.GetArrayLength());
        foreach (var position in ring.EnumerateArray())
        {
            if (ReadPosition(position) is not { } read) return (At(path, positions.Count), "a longitude from -180 to 180 and a latitude from -90 to 90 are expected.");
            positions.Add(read);
        }

        if (positions.Count < FewestPositions) return (path, string.Create(CultureInfo.InvariantCulture, $"a ring has at least {FewestPositions} positions, this one has {positions.Count}."));
        if (positions[0] != positions[^1]) return (path, "the ring is not closed: its last position is not its first.");
        rings.Add([.. positions]);
        return null;
    }

    private static Position? ReadPosition(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) return null;
        if (position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number) return null;
        var (longitude, latitude) = (position[0].GetDouble(), position[1].GetDouble());
        return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90 ? new Position(longitude, latitude) : null;
    }

    private static string At(string path, int i) => string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
}
