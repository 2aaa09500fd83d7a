using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>Debian's Chromium, driven without a window; started once for a class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CCHC_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Flags });
    }

    /// <summary>Opens a tab that notes what goes wrong in it; skips the test where there is no Chromium.</summary>
    internal async Task<Tab> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_browser is not null, "Chromium is not installed: apt-get install -y chromium, or set CCHC_CHROMIUM.");
        return await Tab.OpenAsync(await _browser!.NewContextAsync(options));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
