using System.Globalization;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>
/// A fresh server with the district of Bình Tân on Wednesday 12/03/2025 at 08:00 and invented boundaries of its ten wards: squares side by side. One
/// feature more belongs to no unit.
/// </summary>
public sealed class MappedDistrict : IAsyncLifetime
{
    private static readonly string[] Codes = ["27436", "27439", "27442", "27445", "27448", "27451", "27454", "27457", "27460", "27463", "99999"];
    private readonly TempDirectory _directory = new();
    private Server? _server;

    /// <summary>The server.</summary>
    internal Server Server => _server!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var wards = Path.Combine(_directory.Path, "wards.geojson");
        await File.WriteAllTextAsync(wards, $$"""{"type":"FeatureCollection","features":[{{string.Join(',', Codes.Select(Square))}}]}""");
        _server = await Server.StartAsync(Path.Combine(_directory.Path, "data"), "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", "--boundaries", wards + "@2025-01-01..2025-06-30");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }

    private static string Square(string code, int place)
    {
        var (west, south) = (106.5 + (place % 4 * 0.01), 10.7 + (place / 4 * 0.01));
        var corners = new[] { (west, south), (west + 0.01, south), (west + 0.01, south + 0.01), (west, south + 0.01), (west, south) };
        var ring = string.Join(',', corners.Select(corner => string.Create(CultureInfo.InvariantCulture, $"[{corner.Item1:0.###},{corner.Item2:0.###}]")));
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }
}
