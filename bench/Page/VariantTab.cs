using System.Text;
using Microsoft.Playwright;

namespace CchcLive.Bench.Page;

/// <summary>A tab with a cold cache that shows a variant of a page.</summary>
internal sealed class VariantTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly PageVariant _variant;
    private readonly string _server;

    private VariantTab(IBrowserContext context, IPage page, ICDPSession session, PageVariant variant, string server) =>
        (_context, Page, Session, _variant, _server) = (context, page, session, variant, server);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The browser's own instruments.</summary>
    public ICDPSession Session { get; }

    /// <summary>Opens it, without loading the page yet.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="server">The server's address.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="script">Runs before the page's own.</param>
    public static async Task<VariantTab> OpenAsync(Chromium chromium, string server, PageVariant variant, string script)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1920, Height = 1080 } });
        await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        var tab = new VariantTab(context, page, await context.NewCDPSessionAsync(page), variant, server);
        if (variant.Library is not null) await tab.AddLibraryAsync();
        return tab;
    }

    /// <summary>Loads the page and waits until its figures are live.</summary>
    /// <param name="staysOpen">It stays open, and what it shows must not change by itself.</param>
    public async Task LoadAsync(bool staysOpen)
    {
        await Page.GotoAsync(_server + _variant.Path + (staysOpen ? _variant.Steady : ""));
        await Page.WaitForSelectorAsync("html[data-freshness=live], html[data-freshness=silent-source]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        if (_variant.Library is not null) await Page.WaitForFunctionAsync("() => window.benchChartAt !== undefined");
    }

    /// <summary>The browser's figures of this page by name, times in seconds.</summary>
    public async Task<Dictionary<string, double>> MetricsAsync()
    {
        var answer = (await Session.SendAsync("Performance.getMetrics"))!.Value;
        return answer.GetProperty("metrics").EnumerateArray().ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal);
    }

    /// <summary>Bytes of the script heap after a collection.</summary>
    public async Task<double> HeapAsync()
    {
        await Session.SendAsync("HeapProfiler.collectGarbage");
        return (await Session.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>The server's page with the charts at its end; their files do not come from the server and need no policy that lets them in.</summary>
    private async Task AddLibraryAsync()
    {
        await _context.RouteAsync("**/bench/*", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/javascript",
            BodyBytes = route.Request.Url.EndsWith("/chart.js", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(PageScripts.Read("chart.js")) : _variant.LibraryBytes,
        }));
        await _context.RouteAsync(_server + _variant.Path, async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = (await answer.TextAsync()).Replace("</body>", _variant.Addition + "</body>", StringComparison.Ordinal) });
        });
    }
}
