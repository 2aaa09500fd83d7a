using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>The wall as it is drawn: every scene, in the three shapes of screens, of a district and of a city of 168 units, without script.</summary>
public sealed class WallLayoutTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Scenes = ["overview", "units", "map", "ranking", "fields", "directives", "risk", "trend", "freshness"];
    private static readonly (int Width, int Height)[] Screens = [(1920, 1080), (1024, 768), (1080, 1920)];
    private static readonly Lazy<string> Measure = new(() => File.ReadAllText(Repository.Of("tests", "EndToEnd.Tests", "Wall", "WallLayout.js")));

    [Theory]
    [InlineData("quan-binh-tan", "bt-p-an-lac", "bt-vp-dang-ky-dat-dai", "bt-lao-dong-xa-hoi")]
    [InlineData("tp-hcm-2025", "hcm-p-binh-hung-hoa", "hcm-p-an-lac", "hcm-p-tan-tao")]
    public async Task NothingIsTooSmall_NothingLeavesItsPlace(string area, params string[] units)
    {
        using var directory = new TempDirectory();
        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--clock", "2025-09-10T09:00", "--org", area);
        Assert.Equal(200, (await server.PostLinesAsync(Story(units))).Status);
        await server.SettledAsync(area);
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var faults = new List<string>();
        foreach (var (width, height) in Screens.Append((3840, 2160)))
        {
            await tab.Page.SetViewportSizeAsync(width, height);
            foreach (var scene in width == 3840 ? ["overview"] : Scenes.Append("overview&asOf=2025-09-10T08:30"))
            {
                await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/wall/{area}?pin={scene}").ToString());
                faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Measure.Value)).Select(fault => $"{width}x{height} {scene}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        var hero = await tab.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.stat[data-size=hero] .value')).fontSize) / innerHeight");
        Assert.True(hero * 0.7 >= 1.0 / 8, $"The digits of the one big number are {hero * 0.7:0.000} of the screen's height.");
        tab.IsClean(server);
    }

    private static IEnumerable<string> Story(string[] units) => Enumerable.Range(0, 1500).SelectMany(i =>
    {
        var unit = units[i % units.Length];
        var received = Events.Received($"W-{i}", unit, i % 5 == 0 ? "2025-09-03" : i % 5 == 1 ? "2025-09-10" : "2025-09-20", "2025-09-02T08:00:00+07:00");
        return i % 3 == 0 ? [received, Events.Of("completed", $"W-{i}", $"W-{i}:2", i % 2 == 0 ? "2025-09-09T09:00:00+07:00" : "2025-09-02T10:00:00+07:00")] : new[] { received };
    });
}
