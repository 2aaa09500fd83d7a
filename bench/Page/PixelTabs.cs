using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Screens;
using Microsoft.Playwright;

namespace CchcLive.Bench.Page;

/// <summary>Tabs that note when the frame was painted in which a total stood first.</summary>
internal sealed class PixelTabs : IAsyncDisposable
{
    private const int Looks = 30;
    private readonly IBrowserContext _context;
    private readonly List<IPage> _pages = [];

    private PixelTabs(IBrowserContext context) => _context = context;

    /// <summary>Opens so many tabs and waits until their figures are live.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">The page.</param>
    /// <param name="selector">Where on the page the total stands.</param>
    /// <param name="tabs">How many.</param>
    public static async Task<PixelTabs> OpenAsync(Chromium chromium, string address, string selector, int tabs)
    {
        var all = new PixelTabs(await chromium.Browser.NewContextAsync());
        await all._context.AddInitScriptAsync(PageScripts.Read("pixel.js").Replace("SELECTOR", selector, StringComparison.Ordinal));
        for (var i = 0; i < tabs; i++)
        {
            var page = await all._context.NewPageAsync();
            await page.GotoAsync(address);
            await LiveAsync(page);
            all._pages.Add(page);
        }

        return all;
    }

    /// <summary>Loads them anew: their server was started anew.</summary>
    public async Task ReloadAsync()
    {
        foreach (var page in _pages)
        {
            await page.ReloadAsync();
            await LiveAsync(page);
        }
    }

    /// <summary>How long each receipt took to each tab (<see cref="Shown"/>).</summary>
    public async Task<Histogram> LatenciesAsync(long[] intended, int from)
    {
        var all = new Histogram();
        foreach (var page in _pages)
        {
            var zero = await ZeroAsync(page);
            var seen = await page.EvaluateAsync<double[][]>("() => window.benchSeen");
            var shown = Array.ConvertAll(seen, pair => (At: zero + (long)(pair[0] * Stopwatch.Frequency / 1000), Total: (long)pair[1]));
            var before = shown.LastOrDefault(pair => pair.At < intended[0]).Total;
            all.Add(Shown.Latencies([.. shown.Where(pair => pair.At >= intended[0])], before, intended, from));
        }

        return all;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task LiveAsync(IPage page) =>
        await page.WaitForSelectorAsync("html[data-freshness=live], html[data-freshness=silent-source]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    /// <summary>The timestamp at which the page's own clock began: asked so often that one answer is quick, which bounds the error by half of its time.</summary>
    private static async Task<long> ZeroAsync(IPage page)
    {
        var (zero, least) = (0L, long.MaxValue);
        for (var look = 0; look < Looks; look++)
        {
            var asked = Stopwatch.GetTimestamp();
            var now = await page.EvaluateAsync<double>("() => performance.now()");
            var took = Stopwatch.GetTimestamp() - asked;
            if (took < least) (zero, least) = (asked + took / 2 - (long)(now * Stopwatch.Frequency / 1000), took);
        }

        return zero;
    }
}
