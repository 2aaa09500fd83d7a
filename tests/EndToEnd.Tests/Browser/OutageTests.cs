using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>A screen whose server dies says so in time and takes the life out of its figures; when the server is back it is live again, by itself.</summary>
public sealed class OutageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Area = "quan-binh-tan";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(15) + SlowMachine.Allowance;

    [Fact]
    public async Task KilledServer_IsNoticedWithin15SecondsAndRecoveredFromWithoutReload()
    {
        using var directory = new TempDirectory();
        await using var tab = await chromium.OpenAsync();
        string url, colour;
        await using (var server = await Server.StartDistrictAsync(directory.Path))
        {
            url = server.Http.BaseAddress!.ToString();
            await server.PostLinesAsync(Events.Received("A-1"));
            await server.SettledAsync(Area);
            await tab.ShowLiveAsync(server, Area);
            await tab.Page.EvaluateAsync("() => { window.sameDocument = true; }");
            colour = await ColourAsync(tab);
            Assert.Equal("1", await tab.FigureAsync("bt-p-an-lac", "today.received"));
            await server.KillAsync();
        }

        var silence = Stopwatch.StartNew();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('[data-stale-notice]').textContent !== ''");
        Assert.True(silence.Elapsed <= Promise, $"The stale notice came after {silence.Elapsed}.");
        Assert.Contains(await tab.Page.GetAttributeAsync("html", "data-freshness"), (string[])["lost", "stale"]);
        Assert.NotEqual(colour, await ColourAsync(tab));
        Assert.Equal("1", await tab.FigureAsync("bt-p-an-lac", "today.received"));

        await using var restarted = await Server.StartAsync(directory.Path, "--no-demo", "--urls", url.TrimEnd('/'));
        await restarted.PostLinesAsync(Events.Received("A-2"));
        await tab.LiveAsync();
        await Eventually.Is(() => tab.FigureAsync("bt-p-an-lac", "today.received"), text => text == "2", "what came after the restart is on the page");
        Assert.Equal(colour, await ColourAsync(tab));
        Assert.Equal("", await tab.Page.TextContentAsync("[data-stale-notice]"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.sameDocument === true"), "The page reloaded itself: " + await tab.Page.EvaluateAsync<string>("() => sessionStorage.getItem('cchc-reload')"));
    }

    private static Task<string> ColourAsync(Tab tab) => tab.Page.EvalOnSelectorAsync<string>(
        "tr[data-unit='bt-p-an-lac'] [data-col='today.received']",
        "cell => { const style = getComputedStyle(cell); const table = getComputedStyle(cell.closest('[data-figures]')); return [style.color, table.color, table.opacity, table.filter].join(' '); }");
}
