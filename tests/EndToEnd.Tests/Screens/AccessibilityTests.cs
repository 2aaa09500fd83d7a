using CchcLive.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>What is promised of every page alike: nothing that the checker objects to, in any theme, and no sideways scrolling on a phone.</summary>
[Collection(nameof(NightDistrict))]
public sealed class AccessibilityTests(Chromium chromium, NightDistrict district) : IClassFixture<Chromium>
{
    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    /// <summary>The names of the pages.</summary>
    public static TheoryData<string> Names => [.. Screen.All.Select(screen => screen.Name)];

    /// <summary>What is on a wall can be read from the other end of the room.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_HasNoViolation_InAnyTheme(string name)
    {
        await using var tab = await ShowAsync(name);
        Assert.Empty(await Axe.FindAsync(tab.Page));
        if (ScreenOf(name).IsWall) Assert.Empty(await Axe.FindAsync(tab.Page, "color-contrast-enhanced"));
        await tab.Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'dark'");
        Assert.Empty(await Axe.FindAsync(tab.Page, "color-contrast"));
        Assert.Empty(tab.Refused);
    }

    [Fact]
    public async Task ScriptAndStyleWithinAPage_AreRefusedByTheBrowser()
    {
        await using var tab = await ShowAsync("home");
        await tab.Page.EvaluateAsync(
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.head.append(script);
              document.body.setAttribute('style', 'display: none');
              document.body.setAttribute('onclick', 'window.ran = true');
              document.body.click();
            }
            """);
        Assert.Null(await tab.Page.EvaluateAsync<bool?>("() => window.ran ?? null"));
        Assert.NotEmpty(tab.Refused);
    }

    [Fact]
    public async Task Checker_ObjectsToWhatCannotBeRead()
    {
        await using var tab = await chromium.OpenAsync(Still);
        await tab.Page.SetContentAsync("<!DOCTYPE html><html lang='vi'><title>Mẫu</title><main><h1 style='color: #aaa'>Chữ nhạt</h1><img src='data:,'></main>");
        var found = await Axe.FindAsync(tab.Page);
        Assert.All((string[])["color-contrast: <h1", "image-alt: <img"], rule => Assert.Contains(found, one => one.StartsWith(rule, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_OnAPhone_DoesNotScrollSideways(string name)
    {
        await using var tab = await ShowAsync(name, new BrowserNewContextOptions(Still) { ViewportSize = new() { Width = 390, Height = 844 } });
        var width = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(width <= 390, $"{name} is {width} px wide.");
    }

    private async Task<Tab> ShowAsync(string name, BrowserNewContextOptions? options = null)
    {
        var tab = await chromium.OpenAsync(options ?? Still);
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, district.Places.AddressOf(ScreenOf(name))).ToString());
        return tab;
    }

    private static Screen ScreenOf(string name) => Screen.All.Single(screen => screen.Name == name);
}
