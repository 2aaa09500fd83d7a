using System.Globalization;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Invented boundaries: squares side by side.</summary>
internal static class SquareWards
{
    public static string GeoJson(params string[] codes) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', codes.Select(Feature))}}]}""";

    private static string Feature(string code, int place)
    {
        var (west, east) = (106.5 + (place * 0.01), 106.51 + (place * 0.01));
        var ring = string.Join(',', new[] { (west, 10.7), (east, 10.7), (east, 10.71), (west, 10.71), (west, 10.7) }.Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at.Item1:0.###},{at.Item2}]")));
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }
}
