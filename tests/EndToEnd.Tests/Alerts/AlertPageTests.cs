using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Alerts;

/// <summary>Somebody sees an alert on its page, says what is done about it, and keeps it from being told again; it is still so after a restart.</summary>
public sealed class AlertPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Seen = "Đã giao bộ phận một cửa rà soát", Silent = "Chờ hệ thống nguồn đồng bộ lại";

    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task AnAlert_IsAcknowledgedAndSilenced_ForGood()
    {
        string alert;
        await using (var server = await Server.StartAsync(_directory.Path))
        await using (var tab = await chromium.OpenAsync())
        {
            await Eventually.Is(
                async () =>
                {
                    await ShowAsync(tab, server);
                    return await tab.Page.Locator(".alarm-group li").CountAsync();
                },
                alerts => alerts > 0,
                "the demonstration has an alert");
            var (group, item) = (tab.Page.Locator(".alarm-group").First, tab.Page.Locator(".alarm-group li").First);
            alert = $".alarm-group[data-rule='{await group.GetAttributeAsync("data-rule")}'] li[data-place='{await item.GetAttributeAsync("data-place")}']";

            await SendAsync(tab, alert, "acknowledge", Seen);
            Assert.Equal(0, await tab.Page.Locator($"{alert} form[action$='/acknowledge']").CountAsync());
            await SendAsync(tab, alert, "silence", Silent);
            tab.IsClean(server);
        }

        await using var again = await Server.StartAsync(_directory.Path);
        await using var later = await chromium.OpenAsync();
        await ShowAsync(later, again);
        Assert.Contains(Seen, await later.Page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Contains(Silent, await later.Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public void Dispose() => _directory.Dispose();

    private static async Task ShowAsync(Tab tab, Server server) => await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, "/alerts/quan-binh-tan").ToString());

    private static async Task SendAsync(Tab tab, string alert, string act, string reason)
    {
        var form = tab.Page.Locator($"{alert} form[action$='/{act}']");
        await tab.Page.Locator($"{alert} details:has(form[action$='/{act}']) summary").ClickAsync();
        await form.Locator("[name=reason]").FillAsync(reason);
        await form.Locator("button").ClickAsync();
        await tab.Page.GetByText(reason).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
