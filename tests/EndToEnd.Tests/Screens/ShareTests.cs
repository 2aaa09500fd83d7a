using CchcLive.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>A percentage opens to what it is a share of: by mouse, by finger, by keyboard, without a script. On paper it stays closed.</summary>
[Collection(nameof(NightDistrict))]
public sealed class ShareTests(Chromium chromium, NightDistrict district) : IClassFixture<Chromium>
{
    private const string Facts = ".headline .share .about";

    [Theory]
    [InlineData("mouse")]
    [InlineData("finger")]
    [InlineData("keyboard")]
    public async Task Share_Opens_AndIsInsideTheWindow(string by)
    {
        await using var tab = await OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, HasTouch = by == "finger", ViewportSize = new() { Width = 390, Height = 844 } });
        var (share, facts) = (tab.Page.Locator(".headline .share button"), tab.Page.Locator(Facts));
        Assert.False(await facts.IsVisibleAsync());
        await (by switch { "mouse" => share.HoverAsync(), "finger" => share.TapAsync(), _ => share.FocusAsync() });
        Assert.True(await facts.IsVisibleAsync());
        var (words, box) = (await facts.InnerTextAsync(), (await facts.BoundingBoxAsync())!);
        Assert.All((string[])["1/1", "Báo cáo 06, theo đơn vị giải quyết", "tháng 03/2025", "Dữ liệu đến", "Mẫu số dưới 30"], part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.True(box.X >= 0 && box.X + box.Width <= 390 && box.Y >= 0 && box.Y + box.Height <= 844, $"Opens at {box.X}, {box.Y}, {box.Width} × {box.Height}.");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Print_IsBlackOnWhite_WithoutWhatCannotBePressed(ColorScheme scheme)
    {
        await using var tab = await OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255) rgb(0, 0, 0)", await tab.Page.EvaluateAsync<string>("() => { const style = getComputedStyle(document.documentElement); return `${style.backgroundColor} ${style.color}`; }"));
        foreach (var hidden in (string[])[".menu", ".choices", ".sorts", Facts]) Assert.False(await tab.Page.Locator(hidden).First.IsVisibleAsync(), hidden);
        foreach (var shown in (string[])["h1", "[data-kind=simulated]", "table.units", ".facts"]) Assert.True(await tab.Page.Locator(shown).First.IsVisibleAsync(), shown);
    }

    private async Task<Tab> OpenAsync(BrowserNewContextOptions options)
    {
        var tab = await chromium.OpenAsync(options);
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, $"/areas/{NightDistrict.Area}").ToString());
        return tab;
    }
}
