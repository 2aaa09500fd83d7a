using System.Globalization;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static CchcLive.EndToEnd.Tests.Wall.WallScreen;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>A wall on a sound network: what it shows, to whom, and that it stays true (W5, W6, W8, W9, W11).</summary>
public sealed class WallTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Unit = "bt-p-an-lac";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private Uri Address => district.Server.Http.BaseAddress!;

    [Fact]
    public async Task W5_Wall_CanOnlyRead_AndExpiresByNoIdleness()
    {
        await using var wall = await OpenAsync(chromium, Address, "scenes=overview,units&dwell=5");
        Assert.Equal(0, await wall.Page.Locator("form, button, input, select, textarea").CountAsync());
        await wall.Page.Context.ClearCookiesAsync();
        await SendAsync("W5");
        await Eventually.Is(wall.SceneAsync, scene => scene == "units", "the rotation goes on without any cookie");
        await ShowsTheBoardAsync(wall);
        wall.Tab.IsClean(district.Server);
    }

    [Fact]
    public async Task W6_OldTabAfterANewDeploy_ReloadsItself_Once()
    {
        var loads = 0;
        await using var wall = await OpenAsync(chromium, Address, "pin=units", prepare: async page =>
        {
            await page.AddInitScriptAsync("Math.random = () => 0.02;");
            await page.RouteAsync("**/wall/*?*", async route =>
            {
                var answer = await route.FetchAsync();
                var body = await answer.TextAsync();
                if (++loads == 1) body = body.Replace("data-build=\"", "data-build=\"old-", StringComparison.Ordinal);
                await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
            });
        });
        await Eventually.Is(() => Task.FromResult(loads), count => count == 2, "the old page is loaded anew");
        await wall.Tab.LiveAsync();
        Assert.Equal((2, false), (loads, await wall.IsSameDocumentAsync()));
        Assert.DoesNotContain("old", await wall.Page.GetAttributeAsync("[data-wall]", "data-build"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task W8_ForeignZoneAndClockThreeHoursOff_ChangeNoFigureAndNoTime()
    {
        await SendAsync("W8");
        await using var usual = await OpenAsync(chromium, Address, "pin=units", new BrowserNewContextOptions { TimezoneId = "Asia/Ho_Chi_Minh" });
        await using var odd = await OpenAsync(
            chromium, Address, "pin=units", new BrowserNewContextOptions { TimezoneId = "UTC" }, page => page.AddInitScriptAsync("const now = Date.now; Date.now = () => now() + 3 * 3600000;"));
        await Eventually.Is(
            async () => (Usual: await ShownAsync(usual), Odd: await ShownAsync(odd)), shown => shown.Usual == shown.Odd, "both walls show the same figures, clock, date and data time");
    }

    [Fact]
    public async Task W9_LostRepeatedAndReorderedMessages_EndInTheTrueFigures()
    {
        var random = new Random(9);
        string? late = null;
        await using var wall = await OpenAsync(chromium, Address, "pin=units", prepare: page => page.RouteWebSocketAsync("**/hubs/board**", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                var isDelta = frame.Text?.Contains("\"delta\"", StringComparison.Ordinal) == true;
                var luck = isDelta ? random.Next(4) : 0;
                if (luck is 0 or 2) socket.Send(frame.Text!);
                if (luck is 2) socket.Send(frame.Text!);
                if (luck is 0 && isDelta && late is not null) socket.Send(late);
                if (luck is 3) late = frame.Text;
            });
        }));
        for (var i = 0; i < 25; i++) await SendAsync($"W9-{i}", dossiers: 3);
        await ShowsTheBoardAsync(wall);
    }

    [Fact]
    public async Task W11_UnitWithoutData_ShowsADash_AndTheTotalSaysOfHowManyItIs()
    {
        await SendAsync("W11");
        await district.Server.PostLinesAsync(Events.Received("W11-none-late", unit: "bt-noi-vu"));
        await district.Server.SettledAsync(Area);
        await using var wall = await OpenAsync(chromium, Address, "pin=units");
        var board = await district.Server.GetAsync($"/api/v1/areas/{Area}/board");
        var states = board.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("state").GetString(), StringComparer.Ordinal);
        var shown = (await wall.FiguresAsync()).Select(figure => figure.Split(' ', 3)).ToList();
        Assert.Equal(states.Keys.Order(StringComparer.Ordinal), shown.Select(figure => figure[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(shown, figure => Assert.Equal(states[figure[0]] == "none", figure[2] == "–"));
        Assert.Contains(shown, figure => figure[2] == "0");
        Assert.Equal($"{states.Count(state => state.Value != "none")}/{states.Count} đơn vị", (await wall.Page.TextContentAsync("[data-units-in]"))!.Trim());
    }

    [Fact]
    public async Task WithoutScript_WallShowsTheFiguresThatAScriptWouldShow()
    {
        await SendAsync("N");
        await using var live = await OpenAsync(chromium, Address, "pin=overview");
        await using var still = new WallScreen(await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false }));
        await Eventually.Is(
            async () =>
            {
                await still.Page.GotoAsync(new Uri(Address, $"/wall/{Area}?pin=overview").ToString());
                return (Live: string.Join('\n', await live.FiguresAsync()), Still: string.Join('\n', await still.FiguresAsync()));
            },
            shown => shown.Live == shown.Still && shown.Live.Length > 0,
            "the page as printed shows what the live one shows");
    }

    /// <summary>Some dossiers late, so that the figures are not all zero.</summary>
    private async Task SendAsync(string prefix, int dossiers = 12)
    {
        var events = Enumerable.Range(0, dossiers).Select(i => Events.Received($"{prefix}-{i}", unit: i % 3 == 0 ? "bt-tu-phap" : Unit, due: i % 4 == 3 ? "2025-03-11" : "2025-03-20"));
        Assert.Equal(200, (await district.Server.PostLinesAsync(events)).Status);
        await district.Server.SettledAsync(Area);
    }

    private Task<(string Wall, string Board)> ShowsTheBoardAsync(WallScreen wall) => Eventually.Is(
        async () => (Wall: await wall.FigureAsync(Unit, "now.openLate"), Board: (await district.Server.LateAsync(Unit)).ToString("N0", Vietnamese)),
        late => late.Wall == late.Board,
        "the unit's late dossiers are on the wall");

    private static async Task<string> ShownAsync(WallScreen wall)
    {
        string[] places = ["[data-wall-clock]", "[data-wall-date]", "[data-data-time]", "[data-units-in]"];
        var texts = new List<string>(await wall.FiguresAsync());
        foreach (var place in places) texts.Add((await wall.Page.TextContentAsync(place))!.Trim());
        return string.Join('\n', texts);
    }
}
