using System.Globalization;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>The figures of the wall are those of the API.</summary>
public sealed class WallFigureTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Area = "quan-binh-tan";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task WithoutScript_UnitsAndTotal_AreThoseOfTheBoard()
    {
        await SeedAsync();
        var board = await district.Server.GetAsync($"/api/v1/areas/{Area}/board");
        await using var tab = await OpenAsync("units");
        var shown = await tab.Page.EvalOnSelectorAllAsync<string[]>(".unit-tiles li[data-unit]", "tiles => tiles.map(tile => `${tile.dataset.unit} ${tile.querySelector('b').textContent.trim()}`)");
        var rows = board.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("id").GetString()} {(row.GetProperty("state").GetString() == "none" ? "–" : Written(row.GetProperty("now").GetProperty("openLate").GetInt64()))}");
        Assert.Equal(rows.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        await using var overview = await OpenAsync("overview");
        Assert.Equal(Written(board.GetProperty("total").GetProperty("now").GetProperty("openLate").GetInt64()), (await overview.Page.TextContentAsync("[data-part=hero] [data-size=hero] [data-col]"))!.Trim());
    }

    [Fact]
    public async Task Fields_AreThoseOfTheMonthsBoardByField()
    {
        await SeedAsync();
        var counted = await district.Server.GetAsync($"/api/v1/areas/{Area}/board?from=2025-03-01&by=field");
        await using var tab = await OpenAsync("fields");
        var shown = await tab.Page.Locator(".field-table .n").AllTextContentsAsync();
        var judged = counted.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("onTime").GetProperty("of").GetInt64());
        Assert.Equal(judged.Select(of => $"n = {Written(of)}").Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AWallOfThePast_TakesTurns_WithoutAConnection()
    {
        await using var tab = await chromium.OpenAsync();
        var sockets = 0;
        tab.Page.WebSocket += (_, _) => sockets++;
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, $"/wall/{Area}?asOf=2025-03-12T07:00&scenes=units,fields&dwell=5").ToString());
        await tab.Page.WaitForSelectorAsync("[data-stage] > [data-scene=units]");
        await tab.Page.WaitForSelectorAsync("[data-stage] > [data-scene=fields]");
        Assert.Equal((0, "frozen"), (sockets, await tab.Page.GetAttributeAsync("html", "data-freshness")));
        tab.IsClean(district.Server);
    }

    private static string Written(long figure) => figure.ToString("N0", Vietnamese);

    private async Task<Tab> OpenAsync(string scene)
    {
        var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, $"/wall/{Area}?pin={scene}").ToString());
        return tab;
    }

    private async Task SeedAsync()
    {
        var lines = Enumerable.Range(0, 60).SelectMany(i => new[]
        {
            Events.Received($"F-{i}", i % 2 == 0 ? "bt-p-an-lac" : "bt-tu-phap", i % 3 == 0 ? "2025-03-07" : "2025-03-20", "2025-03-05T08:00:00+07:00"),
            Events.Of(i % 4 == 0 ? "completed" : "assigned", $"F-{i}", $"F-{i}:2", "2025-03-11T09:00:00+07:00"),
        });
        Assert.Equal(200, (await district.Server.PostLinesAsync(lines)).Status);
        await district.Server.SettledAsync(Area);
    }
}
