using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Publications;

/// <summary>Somebody at his desk: signed in, without script, at the page of the month.</summary>
internal sealed class Desk(Tab tab, Server server) : IAsyncDisposable
{
    /// <summary>The page of the month.</summary>
    public const string Month = $"/late/{ClerkDistrict.Area}/2025-02";

    /// <summary>The page.</summary>
    public IPage Page => tab.Page;

    /// <summary>Signs in by the form.</summary>
    public static async Task<Desk> SignInAsync(Chromium chromium, Server server, string name)
    {
        var desk = new Desk(await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false }), server);
        await desk.GoAsync($"/login?return={Month}");
        await desk.Page.FillAsync("[name=name]", name);
        await desk.Page.FillAsync("[name=password]", ClerkDistrict.Password);
        await desk.Page.ClickAsync("main form .button");
        await desk.Page.WaitForURLAsync("**" + Month);
        return desk;
    }

    /// <summary>Opens a page.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(new Uri(server.Http.BaseAddress!, path).ToString());

    /// <summary>Opens the page of the month.</summary>
    public Task<IResponse?> GoToMonthAsync() => GoAsync(Month);

    /// <summary>Presses the button of a form of the month, and waits until it is done.</summary>
    public async Task DoAsync(string what, string? reason = null)
    {
        await GoToMonthAsync();
        if (reason is not null) await Page.FillAsync($"#{what}-reason", reason);
        if (what == "submitted") await Page.CheckAsync("[name=confirm]");
        await Page.ClickAsync($"button[value={what}]");
        await Page.WaitForURLAsync($"**{Month}?done={what}");
    }

    /// <summary>How many of a kind the check finds.</summary>
    public async Task<int> FoundAsync(string kind) => int.Parse((await Page.GetAttributeAsync($"[data-finding={kind}]", "data-count"))!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text of an element.</summary>
    public async Task<string> TextAsync(string selector) => (await Page.TextContentAsync(selector))!;

    /// <summary>Whether a button is there.</summary>
    public async Task<bool> OffersAsync(string what) => await Page.Locator($"button[value={what}]").CountAsync() > 0;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => tab.DisposeAsync();
}
