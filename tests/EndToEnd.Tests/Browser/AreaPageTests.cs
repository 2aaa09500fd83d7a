using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>The page of an area in a real browser.</summary>
public sealed class AreaPageTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Area = "quan-binh-tan";
    private const string Unit = "bt-p-an-lac";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task WithoutScript_PageShowsTheFiguresOfTheApi()
    {
        await SeedAsync("N");
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, $"/areas/{Area}").ToString());
        Assert.Equal(await ApiFiguresAsync(await FigureNamesAsync(tab)), (await tab.FiguresAsync()).Order(StringComparer.Ordinal));
        Assert.True(await tab.Page.Locator("noscript").CountAsync() > 0);
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task WithScript_PostedEventChangesTheCellWithoutReload()
    {
        await SeedAsync("S");
        await using var tab = await chromium.OpenAsync();
        await tab.ShowLiveAsync(district.Server, Area);
        await tab.Page.EvaluateAsync("() => { window.sameDocument = true; }");
        await ShowsWhatTheApiSaysAsync(tab);
        var before = int.Parse(await tab.FigureAsync(Unit, "today.received"), NumberStyles.AllowThousands, Vietnamese);
        await district.Server.PostLinesAsync(Events.Received("S-new"));
        await Eventually.Is(() => tab.FigureAsync(Unit, "today.received"), text => text == (before + 1).ToString("N0", Vietnamese), "the received event is on the page");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.sameDocument === true"));
        await ShowsWhatTheApiSaysAsync(tab);
        tab.IsClean(district.Server);
    }

    [Theory]
    [InlineData("UTC", 0)]
    [InlineData("America/New_York", -400)]
    [InlineData("Pacific/Kiritimati", 9000)]
    public async Task ForeignZoneAndWrongClock_ChangeNoFigureAndNoTime(string zone, int daysOff)
    {
        await SeedAsync("Z");
        await using var usual = await chromium.OpenAsync(new BrowserNewContextOptions { TimezoneId = "Asia/Ho_Chi_Minh" });
        await usual.ShowLiveAsync(district.Server, Area);
        await using var odd = await chromium.OpenAsync(new BrowserNewContextOptions { TimezoneId = zone });
        await odd.Page.AddInitScriptAsync($"const now = Date.now; Date.now = () => now() + {daysOff} * 86400000;");
        await odd.ShowLiveAsync(district.Server, Area);
        await ShowsWhatTheApiSaysAsync(usual);
        await ShowsWhatTheApiSaysAsync(odd);
        Assert.Equal(await usual.FiguresAsync(), await odd.FiguresAsync());
        Assert.Equal(await usual.Page.TextContentAsync("[data-data-time]"), await odd.Page.TextContentAsync("[data-data-time]"));
        Assert.Equal(await usual.Page.TextContentAsync($"tr[data-unit='{Unit}'] [data-state-word]"), await odd.Page.TextContentAsync($"tr[data-unit='{Unit}'] [data-state-word]"));
        odd.IsClean(district.Server);
    }

    [Fact]
    public async Task Page_SaysThatTheDataAreSimulated()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.ShowLiveAsync(district.Server, Area);
        Assert.Contains("DỮ LIỆU MÔ PHỎNG", await tab.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    private static async Task<List<(string Unit, string Column)>> FigureNamesAsync(Tab tab) =>
        [.. (await tab.FiguresAsync()).Select(figure => figure.Split(' ', 3)).Select(parts => (parts[0], parts[1]))];

    /// <summary>Waits until every figure of a live page is the API's: the last push may still be on its way.</summary>
    private async Task ShowsWhatTheApiSaysAsync(Tab tab)
    {
        var expected = string.Join('\n', await ApiFiguresAsync(await FigureNamesAsync(tab)));
        await Eventually.Is(async () => string.Join('\n', (await tab.FiguresAsync()).Order(StringComparer.Ordinal)), shown => shown == expected, $"the page shows\n{expected}");
    }

    /// <summary>What the page must show: a number in Vietnamese, or a dash for a unit without data.</summary>
    private async Task<IEnumerable<string>> ApiFiguresAsync(List<(string Unit, string Column)> names)
    {
        var board = await district.Server.GetAsync($"/api/v1/areas/{Area}/board");
        var rows = board.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return names.Select(name => $"{name.Unit} {name.Column} {Shown(name.Unit == "total" ? board.GetProperty("total") : rows[name.Unit], name.Column)}").Order(StringComparer.Ordinal);
    }

    private static string Shown(JsonElement row, string column)
    {
        if (row.TryGetProperty("state", out var state) && state.GetString() == "none") return "–";
        var parts = column.Split('.');
        var figure = parts[1] switch
        {
            "onTime" => row.GetProperty("onTime").GetProperty("onTime"),
            "judged" => row.GetProperty("onTime").GetProperty("of"),
            _ => row.GetProperty(parts[0]).GetProperty(parts[1]),
        };
        return figure.GetInt64().ToString("N0", Vietnamese);
    }

    private async Task SeedAsync(string prefix)
    {
        var received = Enumerable.Range(0, 1100).Select(i => Events.Received($"{prefix}-{i}", unit: i % 3 == 0 ? "bt-tu-phap" : Unit, due: i % 7 == 0 ? "2025-03-11" : "2025-03-20"));
        var ended = Enumerable.Range(0, 300).Select(i => Events.Of("completed", $"{prefix}-{i}", $"{prefix}-{i}:2", "2025-03-12T07:52:00+07:00", new JsonObject { ["resultElectronic"] = true }));
        Assert.Equal(200, (await district.Server.PostLinesAsync(received.Concat(ended))).Status);
        await district.Server.SettledAsync(Area);
    }
}
