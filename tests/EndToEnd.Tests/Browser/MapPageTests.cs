using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>The map of an area in a real browser: the board's figures, live, by pointer and by keyboard.</summary>
public sealed class MapPageTests(Chromium chromium, MappedDistrict district) : IClassFixture<Chromium>, IClassFixture<MappedDistrict>
{
    private const string Area = "quan-binh-tan";
    private const string Ward = "bt-p-an-lac";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Theory]
    [InlineData("", "now", "openLate")]
    [InlineData("?metric=soon", "now", "dueSoon")]
    [InlineData("?metric=noApology", "month", "lateNoApology")]
    public async Task WithoutScript_MapAndListShowTheFiguresOfTheBoard(string choice, string period, string measure)
    {
        await SeedAsync("N" + measure);
        await using var tab = await OpenAsync("/map/" + Area + choice, script: false);
        var board = (await district.Server.GetAsync($"/api/v1/areas/{Area}/board")).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, row => Shown(row, period, measure));
        Assert.Equal(10, await tab.Page.Locator("svg [data-unit]").CountAsync());
        Assert.All(await FiguresAsync(tab, "svg [data-unit]"), figure => Assert.Equal((figure.Unit, board[figure.Unit]), figure));
        Assert.Equal(board.Select(row => (row.Key, row.Value)).Order(), (await FiguresAsync(tab, "[data-map-rows] [data-unit]")).Order());
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task Page_SaysFromWhenItsBoundariesAre_AndWhatItCouldNotDraw()
    {
        await using var tab = await OpenAsync("/map/" + Area, script: false);
        Assert.Contains("Ranh giới từ 01/01/2025", await tab.Page.TextContentAsync(".map-foot"), StringComparison.Ordinal);
        Assert.Contains("wards.geojson: feature 10 (99999): properties.code", await tab.Page.TextContentAsync(".map-faults"), StringComparison.Ordinal);
        Assert.Contains("DỮ LIỆU MÔ PHỎNG", await tab.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Equal(15, await tab.Page.Locator("[data-map-rows] >> nth=1 >> [data-unit]").CountAsync());
    }

    [Fact]
    public async Task DossierThatFallsLate_ChangesTheBandOfItsWard_WithoutReload()
    {
        await using var tab = await OpenAsync("/map/" + Area);
        await tab.LiveAsync();
        await district.Server.PostLinesAsync(Events.Received("L-0", "bt-p-tan-tao"));
        await Eventually.Is(() => BandAsync(tab, "bt-p-tan-tao"), band => band == "band-0", "a ward with data and nothing late has the best band");
        await district.Server.PostLinesAsync(Events.Received("L-1", "bt-p-tan-tao", due: "2025-03-11"));
        await Eventually.Is(() => BandAsync(tab, "bt-p-tan-tao"), band => band == "band-1", "one late dossier is in the second band");
        await district.Server.PostLinesAsync(Enumerable.Range(2, 9).Select(i => Events.Received($"L-{i}", "bt-p-tan-tao", due: "2025-03-11")));
        await Eventually.Is(() => BandAsync(tab, "bt-p-tan-tao"), band => band == "band-3", "ten are in the last");
        await Eventually.Is(() => tab.Page.TextContentAsync("svg [data-unit='bt-p-tan-tao'] [data-col]"), text => text == "10", "all ten are counted");
        Assert.Equal("none", await BandAsync(tab, "bt-p-tan-tao-a"));
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task Keyboard_ReachesEveryWard_AndOpensIt()
    {
        await SeedAsync("K");
        await using var tab = await OpenAsync("/map/" + Area);
        await tab.LiveAsync();
        await tab.Page.Locator("svg [data-unit][tabindex='0']").FocusAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            seen.Add(await tab.Page.EvaluateAsync<string>("() => document.activeElement.dataset.unit"));
            await tab.Page.Keyboard.PressAsync("PageDown");
        }

        Assert.Equal(10, seen.Count);
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        var last = await tab.Page.EvaluateAsync<string>("() => document.activeElement.dataset.unit");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Eventually.Is(() => Task.FromResult(tab.Page.Url), url => url.EndsWith($"/units/{last}", StringComparison.Ordinal), "the tab is at the unit's page");
    }

    [Fact]
    public async Task Card_SaysWhy_AndLeadsToTheDossiersInTwoTaps()
    {
        await SeedAsync("C");
        await using var tab = await OpenAsync("/map/" + Area);
        var (_, oldest) = await Eventually.Is(() => CardAsync(tab), card => card.Field is not null && card.Oldest is not null, "the card, whose reasons are some seconds old, has heard of the dossiers");
        Assert.Contains("-0", oldest, StringComparison.Ordinal); // the first of every seed is as old
        await Eventually.Is(() => CardAndListAsync(tab), shown => shown.Card is not null && shown.Card == shown.List, "the card says what the list has to which it leads");
    }

    /// <summary>The late dossiers of the ward's first field: as its card says, and as many as the list has that the card leads to.</summary>
    private async Task<(string? Card, string? List)> CardAndListAsync(Tab tab)
    {
        var (field, _) = await CardAsync(tab);
        await tab.Page.Locator(".card-fields a").First.ClickAsync();
        return (field, await tab.Page.TextContentAsync("[data-count]"));
    }

    /// <summary>What the ward's card says of its first field and of its oldest dossier; null where it says nothing.</summary>
    private async Task<(string? Field, string? Oldest)> CardAsync(Tab tab)
    {
        await tab.Page.Mouse.MoveAsync(0, 0);
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, "/map/" + Area).ToString());
        await tab.LiveAsync();
        await tab.Page.Locator($"svg [data-unit='{Ward}']").HoverAsync();
        await tab.Page.WaitForSelectorAsync("[data-map-card] h2");
        return (await TextAsync(tab, ".card-fields b"), await TextAsync(tab, ".card-oldest"));
    }

    private static async Task<string?> TextAsync(Tab tab, string selector) =>
        await tab.Page.EvaluateAsync<string?>("selector => document.querySelector('[data-map-card] ' + selector)?.textContent ?? null", selector);

    [Fact]
    public async Task Search_FindsWithoutMarks_WithAndWithoutScript()
    {
        await using var tab = await OpenAsync("/map/" + Area);
        await tab.Page.FillAsync("[data-map-search]", "tri dong");
        await tab.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-map-rows] > :not([data-missed])').length === 3");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('svg').hasAttribute('data-zoomed')");
        await using var still = await OpenAsync($"/map/{Area}?q=tri+dong", script: false);
        Assert.Equal(3, await still.Page.Locator("[data-map-rows] > :not([data-missed])").CountAsync());
    }

    [Fact]
    public async Task TerritoryMap_IsLabelledApart_AndCountsTheWardThatADossierConcerns()
    {
        await district.Server.PostLinesAsync(
            Events.Of("received", "T-1", "t-1", "2025-03-10T07:31:00+07:00", new() { ["handlingUnitId"] = "bt-tu-phap", ["territoryUnitId"] = "bt-p-an-lac-a", ["dueAt"] = "2025-03-11", ["fieldCode"] = "ho-tich" }));
        await using var tab = await OpenAsync($"/map/{Area}?role=territory", script: false);
        Assert.Contains("theo địa bàn", await tab.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        await Eventually.Is(
            async () =>
            {
                await tab.Page.ReloadAsync();
                return await FiguresAsync(tab, "svg [data-unit]", missingIsDash: false);
            },
            figures => figures.Contains(("bt-p-an-lac-a", "1")),
            "the map by territory counts the dossier");
        await tab.Page.Locator("[data-map-rows] [data-unit='bt-p-an-lac-a'] .worth a").ClickAsync();
        Assert.Equal("1", await tab.Page.TextContentAsync("[data-count]"));
    }

    [Fact]
    public async Task City_ShowsAllItsWards_AsShapes()
    {
        var boundaries = Repository.SharedGeo("hcmc-168-wards-2025.geojson");
        using var directory = new TestSupport.TempDirectory();
        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--clock", "2025-09-10T08:00", "--org", "tp-hcm-2025", "--boundaries", boundaries + "@2025-07-01..");
        var page = await server.TextAsync("/map/tp-hcm-2025");
        Assert.Equal(168, page.Split("<a class=\"none\"").Length - 1);
        Assert.Contains("data-map=\"boundaries\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("map-faults", page, StringComparison.Ordinal);
    }

    private static async Task<string?> BandAsync(Tab tab, string unit) => await tab.Page.GetAttributeAsync($"svg [data-unit='{unit}']", "class");

    private static async Task<List<(string Unit, string Text)>> FiguresAsync(Tab tab, string units, bool missingIsDash = true)
    {
        var figures = await tab.Page.Locator(units).EvaluateAllAsync<string[]>("all => all.map(unit => unit.dataset.unit + ' ' + unit.querySelector('[data-col]').textContent.trim())");
        return [.. figures.Select(figure => figure.Split(' ')).Where(parts => missingIsDash || parts[1] != "–").Select(parts => (parts[0], parts[1]))];
    }

    private static string Shown(JsonElement row, string period, string measure) =>
        row.GetProperty("state").GetString() == "none" ? "–" : row.GetProperty(period).GetProperty(measure).GetInt64().ToString("N0", Vietnamese);

    private async Task SeedAsync(string prefix)
    {
        await district.Server.PostLinesAsync(Enumerable.Range(0, 12).Select(i => Events.Received(
            $"{prefix}-{i}", i % 4 == 3 ? "bt-tu-phap" : Ward, due: i == 0 ? "2025-03-04" : i % 3 == 0 ? "2025-03-12" : i % 2 == 0 ? "2025-03-10" : "2025-03-20", time: "2025-03-03T08:00:00+07:00")));
        await district.Server.SettledAsync(Area);
    }

    private async Task<Tab> OpenAsync(string path, bool script = true)
    {
        var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = script, ViewportSize = new() { Width = 1280, Height = 800 } });
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, path).ToString());
        return tab;
    }
}
