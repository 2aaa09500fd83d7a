using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>What changed since this browser last looked.</summary>
public sealed class SinceSeenTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    [Fact]
    public async Task Overview_SaysWhatChanged_UntilTheReaderHasSeenIt()
    {
        await district.Server.PostLinesAsync(Events.Received("S-1"));
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await ShowAsync(tab, open: 1);
        Assert.StartsWith("Lần đầu", (await tab.Page.Locator(".seen").TextContentAsync())!.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Page.Locator(".since").CountAsync());

        await district.Server.PostLinesAsync(Events.Received("S-2", due: "2025-03-05", time: "2025-03-03T08:00:00+07:00"));
        await ShowAsync(tab, open: 2);
        var since = tab.Page.Locator(".since").First;
        Assert.Equal(["more", "more"], await since.Locator(".delta").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.direction)"));
        Assert.Equal("Phường An Lạc (+1)", await since.GetByRole(AriaRole.Link).First.TextContentAsync());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Đã xem" }).ClickAsync();
        Assert.Equal(["same", "same"], await tab.Page.Locator(".since").First.Locator(".delta").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.direction)"));
    }

    private async Task ShowAsync(Tab tab, int open) => await Eventually.Is(
        async () =>
        {
            await tab.Page.GotoAsync(district.Server.Http.BaseAddress!.ToString());
            return await tab.Page.Locator(".areas a[href$='col=now.open']").First.TextContentAsync();
        },
        text => text == open.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{open} in progress");
}
