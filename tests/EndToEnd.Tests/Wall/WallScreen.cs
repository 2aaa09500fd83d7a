using CchcLive.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>A tab that shows a wall.</summary>
internal sealed class WallScreen(Tab tab) : IAsyncDisposable
{
    /// <summary>The area of all these tests.</summary>
    public const string Area = "quan-binh-tan";

    /// <summary>The tab.</summary>
    public Tab Tab => tab;

    /// <summary>The page.</summary>
    public IPage Page => tab.Page;

    /// <summary>Opens the wall and waits until its figures are live.</summary>
    public static async Task<WallScreen> OpenAsync(Chromium chromium, Uri server, string query, BrowserNewContextOptions? options = null, Func<IPage, Task>? prepare = null)
    {
        var screen = new WallScreen(await chromium.OpenAsync(options));
        if (prepare is not null) await prepare(screen.Page);
        await screen.Page.GotoAsync(new Uri(server, $"/wall/{Area}?{query}").ToString());
        await screen.Page.EvaluateAsync("() => { window.sameDocument = true; }"); // at once: a page may reload itself when it is live
        await screen.Tab.LiveAsync();
        return screen;
    }

    /// <summary>The scene on show.</summary>
    public Task<string> SceneAsync() => Page.EvalOnSelectorAsync<string>("[data-stage] > [data-scene]", "scene => scene.dataset.scene");

    /// <summary>The text of a figure of a unit, or of the whole area.</summary>
    public async Task<string> FigureAsync(string? unit, string column) =>
        (await Page.TextContentAsync($"{(unit is null ? "[data-total]" : $"[data-unit='{unit}']")} [data-col='{column}']"))!.Trim();

    /// <summary>Every figure of the scene: unit (or "total"), column, text.</summary>
    public Task<string[]> FiguresAsync() => Page.EvalOnSelectorAllAsync<string[]>(
        "[data-stage] [data-col]",
        "cells => cells.map(cell => `${cell.closest('[data-unit]')?.dataset.unit ?? 'total'} ${cell.dataset.col} ${cell.textContent.trim()}`)");

    /// <summary>Waits until the wall says that its figures are not current.</summary>
    public Task OldAsync() => Page.WaitForSelectorAsync(
        "html[data-freshness=stale], html[data-freshness=lost]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    /// <summary>True while the notice covers the whole screen and the figures under it are grey.</summary>
    public Task<bool> IsCoveredAsync() => Page.EvaluateAsync<bool>(
        """
        () => {
          const cover = document.querySelector('.wall-stale').getBoundingClientRect();
          const words = document.querySelector('[data-stale-notice]').textContent;
          const grey = getComputedStyle(document.querySelector('[data-stage]')).filter.includes('grayscale');
          return cover.width >= innerWidth && cover.height >= innerHeight && words !== '' && grey;
        }
        """);

    /// <summary>True if the page has not been loaded anew since it was opened.</summary>
    public Task<bool> IsSameDocumentAsync() => Page.EvaluateAsync<bool>("() => window.sameDocument === true");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => tab.DisposeAsync();
}
