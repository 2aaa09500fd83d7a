using System.Text.Json;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>
/// <c>./run screenshots DIR</c>: every page of a demonstration, in every window, for people to look at. Not a test of its own; run only when asked.
/// </summary>
[Trait("Category", "Screenshots")]
public sealed class Screenshots(Chromium chromium) : IClassFixture<Chromium>
{
    private const int TallestPage = 6000;
    private static readonly string Folder = Environment.GetEnvironmentVariable("CCHC_SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "cchc-screenshots");

    /// <summary>A working morning of the district and of the city, with the same figures at every run.</summary>
    [Theory(Explicit = true)]
    [InlineData("quan-binh-tan", "2025-03-12T09:41")]
    [InlineData("tp-hcm-2025", "2025-09-10T09:41")]
    public async Task Morning(string area, string clock) => await ShootAsync(area, clock, screen => !screen.Path.Contains("{close}", StringComparison.Ordinal));

    /// <summary>The closed day needs a midnight.</summary>
    [Fact(Explicit = true)]
    public async Task Midnight() => await ShootAsync("quan-binh-tan", "2025-03-11T23:58:20x10", screen => screen.Path.Contains("{close}", StringComparison.Ordinal));

    private async Task ShootAsync(string area, string clock, Func<Screen, bool> which)
    {
        using var data = new TempDirectory();
        await using var server = await Server.StartAsync(data.Path, "--demo", area, "--clock", clock);
        await CaughtUpAsync(server, area);
        var screens = Screen.All.Where(which).ToList();
        var places = await ScreenPlaces.OfAsync(server, area, screens);
        foreach (var screen in screens)
        {
            foreach (var frame in Frame.Of(screen)) await ShootAsync(new Uri(server.Http.BaseAddress!, places.AddressOf(screen)), frame, Path.Combine(Folder, area, $"{screen.Name}-{frame.Name}"));
        }
    }

    /// <summary>Waits until the feeds have told their history: nearly every unit has events of the last day.</summary>
    private static async Task CaughtUpAsync(Server server, string area)
    {
        await Eventually.Is(
            async () =>
            {
                var board = await server.GetAsync($"/api/v1/areas/{area}/board");
                var dayAgo = board.GetProperty("at").GetDateTimeOffset().AddDays(-1);
                var rows = board.GetProperty("rows").EnumerateArray().ToList();
                return rows.Count(row => row.GetProperty("dataAt") is { ValueKind: JsonValueKind.String } at && at.GetDateTimeOffset() > dayAgo) / (double)rows.Count;
            },
            share => share > 0.9,
            "the history of the demonstration is told");
        await server.SettledAsync(area);
    }

    private async Task ShootAsync(Uri address, Frame frame, string file)
    {
        await using var tab = await chromium.OpenAsync(frame.Options);
        if (frame.Eyes is not null)
        {
            var tools = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
            await tools.SendAsync("Emulation.setEmulatedVisionDeficiency", new Dictionary<string, object> { ["type"] = frame.Eyes });
        }

        await tab.Page.GotoAsync(address.ToString());
        if (await tab.Page.Locator("main[data-area]:not([data-moment])").CountAsync() > 0) await tab.LiveAsync();
        await tab.Page.EvaluateAsync("() => document.fonts.ready");
        await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file + ".png" });

        var height = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        if (height <= frame.Height || frame.Eyes is not null) return;
        await tab.Page.SetViewportSizeAsync(frame.Width, Math.Min(height, TallestPage));
        await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file + "-whole.png" });
    }
}
