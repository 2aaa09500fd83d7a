using System.Net.Http.Headers;
using System.Text;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>The oldest source decides what the wall says of all (W12).</summary>
public sealed class SourceTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Watched = "bt-p-an-lac";
    private const string Declared = "mot-cua-an-lac";

    [Fact]
    public async Task W12_OneSilentSourceAmongMany_TakesTheGreenFromTheBanner_AndItsReturnGivesItBack()
    {
        using var directory = new TempDirectory();
        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--clock", "2025-03-12T08:00x20", "--org", WallScreen.Area);
        var board = await server.GetAsync($"/api/v1/areas/{WallScreen.Area}/board");
        var units = board.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!).ToList();
        await server.PostLinesAsync(units.Select((unit, i) => Events.Received($"A-{i}", unit, source: unit == Watched ? Declared : "mot-cua")));
        await server.SettledAsync(WallScreen.Area);
        await SendAsync(server, HttpMethod.Put, $"/api/v1/sources/{Declared}", $$"""{"intervalMinutes":1,"units":["{{Watched}}"]}""");
        await SendAsync(server, HttpMethod.Post, $"/api/v1/sources/{Declared}/heartbeat", "");
        await using var wall = await WallScreen.OpenAsync(chromium, server.Http.BaseAddress!, "pin=units");
        await StateAsync(wall, "silent-source");
        await Eventually.Is(() => wall.Page.TextContentAsync("[data-freshness-word]"), words => words!.Contains("· 1 đơn vị", StringComparison.Ordinal), "the banner says how many are silent");
        await Eventually.Is(() => wall.Page.GetAttributeAsync($"[data-unit='{Watched}']", "data-state"), state => state == "silent", "the unit is marked as silent");
        await SendAsync(server, HttpMethod.Post, $"/api/v1/sources/{Declared}/heartbeat", """{"intervalMinutes":600}""");
        await StateAsync(wall, "live");
    }

    private static async Task StateAsync(WallScreen wall, string state) =>
        await wall.Page.WaitForSelectorAsync($"html[data-freshness={state}]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    private static async Task SendAsync(Server server, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
        using var answer = await server.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
