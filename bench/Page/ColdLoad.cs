using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Page;

/// <summary>What a cold load gave, in a browser whose processor is slowed down four times.</summary>
/// <param name="FirstPaint">Milliseconds until the first text was painted.</param>
/// <param name="Live">Milliseconds until the figures were live.</param>
/// <param name="Blocked">Milliseconds of tasks longer than 50 ms, until a second after that.</param>
/// <param name="Script">Bytes of script after gzip that were asked for before the figures were live.</param>
internal sealed record ColdLoad(double FirstPaint, double Live, double Blocked, double Script)
{
    private const int Slower = 4;

    /// <summary>Loads a variant once.</summary>
    public static async Task<ColdLoad> MeasureAsync(Chromium chromium, CchcServer server, PageVariant variant)
    {
        await using var tab = await VariantTab.OpenAsync(chromium, server.Url, variant, PageScripts.Read("load.js"));
        await tab.Session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = Slower });
        await tab.LoadAsync(staysOpen: false);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var times = await tab.Page.EvaluateAsync<double[]>("""
            () => [performance.getEntriesByName("first-contentful-paint")[0].startTime, window.benchLiveAt, window.benchLong.reduce((sum, duration) => sum + duration, 0)]
            """);
        var scripts = await tab.Page.EvaluateAsync<string[]>("""
            () => performance.getEntriesByType("resource").filter((entry) => entry.startTime < window.benchLiveAt && /\.js$/.test(new URL(entry.name).pathname)).map((entry) => entry.name)
            """);
        return new ColdLoad(times[0], times[1], times[2], await ScriptAsync(variant, scripts));
    }

    private static async Task<double> ScriptAsync(PageVariant variant, string[] scripts)
    {
        using var client = new HttpClient();
        var bytes = 0L;
        foreach (var script in scripts)
        {
            if (script.EndsWith("/bench/library.js", StringComparison.Ordinal)) bytes += PageVariant.Gzipped(variant.LibraryBytes);
            else if (!script.Contains("/bench/", StringComparison.Ordinal)) bytes += PageVariant.Gzipped(await client.GetByteArrayAsync(new Uri(script)));
        }

        return bytes;
    }
}
