using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>Who has no mouse reaches everything, and always sees where they are.</summary>
[Collection(nameof(NightDistrict))]
public sealed class KeyboardTests(Chromium chromium, NightDistrict district) : IClassFixture<Chromium>
{
    private const string Area = NightDistrict.Area;

    [Fact]
    public async Task FromHomeToADossierAndBack_ByKeyboardAlone()
    {
        await using var tab = await OpenAsync("/");
        await FollowAsync(tab, $"a[href='/areas/{Area}']", $"/areas/{Area}");
        await FollowAsync(tab, ".headline a[data-col='now.openLate']", "/dossiers?col=now.openLate");
        await FollowAsync(tab, "th a[href='/dossiers/L-1']", "/dossiers/L-1");
        foreach (var path in (string[])["/dossiers?col=now.openLate", $"/areas/{Area}", "/"])
        {
            await tab.Page.GoBackAsync();
            await IsAtAsync(tab, path);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/areas/quan-binh-tan")]
    [InlineData("/sources")]
    public async Task EveryPage_IsLeftAtItsEnd_WithoutATrap(string path)
    {
        await using var tab = await OpenAsync(path);
        var stops = await tab.Page.EvaluateAsync<int>("() => document.querySelectorAll('a[href], button, select, textarea, summary, [tabindex]').length");
        for (var pressed = 0; pressed <= stops; pressed++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            if (pressed > 0 && await tab.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.matches('.skip')")) return;
        }

        Assert.Fail($"After {stops + 1} steps the focus is still inside {path}.");
    }

    [Fact]
    public async Task SkipLink_IsTheFirstStop_AndLeadsToTheContent()
    {
        await using var tab = await OpenAsync($"/areas/{Area}");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0"));
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#content", tab.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Tab> OpenAsync(string path)
    {
        var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, path).ToString());
        return tab;
    }

    /// <summary>Asks again until the tab is there: a wait for the event of going there may begin after it.</summary>
    private static async Task IsAtAsync(Tab tab, string end)
    {
        await Eventually.Is(() => Task.FromResult(tab.Page.Url), url => url.EndsWith(end, StringComparison.Ordinal), $"the tab is at {end}");
        await tab.Page.WaitForLoadStateAsync();
    }

    /// <summary>Steps to a link, sees every stop on the way, and follows it.</summary>
    private static async Task FollowAsync(Tab tab, string link, string to)
    {
        for (var pressed = 0; pressed < 200; pressed++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            Assert.Null(await tab.Page.EvaluateAsync<string?>(
                """
                () => {
                  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                  return seen ? null : at.outerHTML;
                }
                """));
            if (!await tab.Page.EvaluateAsync<bool>("link => document.activeElement.matches(link)", link)) continue;
            await tab.Page.Keyboard.PressAsync("Enter");
            await IsAtAsync(tab, to);
            return;
        }

        Assert.Fail($"{link} is not reached by 200 steps.");
    }
}
