using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>Whoever reads a board from a program learns of every figure which indicator it is, and which version of it.</summary>
public sealed class BoardIndicatorTests(District district) : IClassFixture<District>
{
    [Theory]
    [InlineData("areas/quan-binh-tan/board", "on-time@1")]
    [InlineData("areas/quan-binh-tan/board?from=2025-03-01", "on-time@1")]
    [InlineData("areas/quan-binh-tan/board?from=2025-03-01&rule=766", "on-time-766@1")]
    [InlineData("units/bt-tu-phap/board?from=2025-03-01", "on-time@1")]
    public async Task EveryFigure_IsAnIndicator(string address, string onTime)
    {
        var board = await district.Server.GetAsync($"/api/v1/{address}");
        var indicators = board.GetProperty("indicators").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString(), StringComparer.Ordinal);
        Assert.Superset(FiguresOf(board.GetProperty("total")), indicators.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.Equal("open-late@1", indicators["openLate"]);
        Assert.Equal(onTime, indicators["onTime"]);
        var known = (await district.Server.GetAsync("/public/chi-so.json")).EnumerateArray().Select(one => one.GetProperty("key").GetString()).ToList();
        Assert.All(indicators.Values, key => Assert.Contains(key, known));
    }

    private static HashSet<string> FiguresOf(JsonElement total) =>
        [.. ((string[])["figures", "now", "today", "month"]).Where(group => total.TryGetProperty(group, out _)).SelectMany(group => total.GetProperty(group).EnumerateObject()).Select(figure => figure.Name), "onTime"];
}
