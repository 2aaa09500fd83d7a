using CchcLive.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>What is promised of every page alike: nothing that the checker objects to, in any theme, and no sideways scrolling on a phone.</summary>
[Collection(nameof(NightDistrict))]
public sealed class AccessibilityTests(Chromium chromium, NightDistrict district) : IClassFixture<Chromium>
{
    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    /// <summary>Figures that say neither themselves, nor by what they stand in, nor by the head of their column which indicator they are.</summary>
    private const string FiguresWithoutIndicator =
        """
        () => {
          const headed = cell => {
            const heads = [...cell.closest('table').tHead.rows].flatMap(row => [...row.cells]);
            const from = cell.getBoundingClientRect().left;
            return heads.some(head => head.dataset.indicator && Math.abs(head.getBoundingClientRect().left - from) < 2);
          };
          const says = figure => figure.closest('[data-indicator]') || (figure.closest('td') && figure.closest('table').tHead && headed(figure.closest('td')));
          return [...document.querySelectorAll('[data-col], [data-ratio], [data-measure], [data-figure], .share, td.number')]
            .filter(figure => figure.checkVisibility() && !figure.closest('.specimens') && !says(figure)).map(figure => figure.outerHTML.slice(0, 120));
        }
        """;

    /// <summary>The names of the pages.</summary>
    public static TheoryData<string> Names => [.. Screen.All.Select(screen => screen.Name)];

    /// <summary>What is on a wall can be read from the other end of the room.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_HasNoViolation_InAnyTheme(string name)
    {
        await using var tab = await ShowAsync(name);
        Assert.Empty(await Axe.FindAsync(tab.Page));
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(FiguresWithoutIndicator));
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

    [Fact]
    public async Task AFigure_SaysWhichIndicatorItIs_ItselfOrByItsColumn()
    {
        await using var tab = await chromium.OpenAsync(Still);
        await tab.Page.SetContentAsync(
            """
            <!DOCTYPE html><html lang="vi"><title>Mẫu</title><main>
            <b data-col="now.open" data-indicator="open@1">1</b><b data-col="now.openLate">2</b>
            <table><thead><tr><th>Đơn vị</th><th data-indicator="open@1">Đang</th><th>Quá hạn</th></tr></thead>
            <tbody><tr><th>A</th><td><a data-col="now.open">3</a></td><td><a data-col="now.openLate">4</a></td></tr></tbody></table></main>
            """);
        Assert.Equal(["<b data-col=\"now.openLate\">2</b>", "<a data-col=\"now.openLate\">4</a>"], await tab.Page.EvaluateAsync<string[]>(FiguresWithoutIndicator));
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
