using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Alerts;

/// <summary>Somebody sees an alert on its page, says what is done about it, and keeps it from being told again; it is still so after a restart.</summary>
public sealed class AlertPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Seen = "Đã giao bộ phận một cửa rà soát", Silent = "Chờ hệ thống nguồn đồng bộ lại";

    /// <summary>More than twenty open dossiers of this unit are late in the demonstration, and a rule wants to know of ten that last for ten minutes.</summary>
    private const string Alert = ".alarm-group[data-rule='qua-han-nhieu'] li[data-place='bt-vp-dang-ky-dat-dai']";

    private static readonly string[] MinuteBySecond = ["--clock", "2025-03-12T07:25x60"];

    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task AnAlert_IsAcknowledgedAndSilenced_ForGood()
    {
        await using (var server = await Server.StartAsync(_directory.Path, MinuteBySecond))
        await using (var tab = await chromium.OpenAsync())
        {
            await Eventually.Is(
                async () =>
                {
                    await ShowAsync(tab, server);
                    return await tab.Page.Locator(Alert).CountAsync();
                },
                alerts => alerts == 1,
                "the demonstration has the alert");
            await SendAsync(tab, "acknowledge", Seen);
            Assert.Equal(0, await tab.Page.Locator($"{Alert} form[action$='/acknowledge']").CountAsync());
            await SendAsync(tab, "silence", Silent);
            tab.IsClean(server);
        }

        await using var again = await Server.StartAsync(_directory.Path, MinuteBySecond);
        await using var later = await chromium.OpenAsync();
        await ShowAsync(later, again);
        Assert.Contains(Seen, await later.Page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Contains(Silent, await later.Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public void Dispose() => _directory.Dispose();

    private static async Task ShowAsync(Tab tab, Server server) => await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, "/alerts/quan-binh-tan").ToString());

    private static async Task SendAsync(Tab tab, string act, string reason)
    {
        var form = tab.Page.Locator($"{Alert} form[action$='/{act}']");
        await tab.Page.Locator($"{Alert} details:has(form[action$='/{act}']) summary").ClickAsync();
        await form.Locator("[name=reason]").FillAsync(reason);
        if (act == "silence") await form.Locator("select").SelectOptionAsync("168");
        await form.Locator("button").ClickAsync();
        await tab.Page.GetByText(reason).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
