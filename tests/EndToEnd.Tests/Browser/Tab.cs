using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>A tab of its own, with everything that it complained about and everything that it asked for.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private Tab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add($"{message.Type}: {message.Text}"); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.WebSocket += (_, socket) => _requests.Add(socket.Url.Replace("ws://", "http://", StringComparison.Ordinal));
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser refused to run or to show because the page's policy does not allow it.</summary>
    public IEnumerable<string> Refused => _complaints.Where(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));

    /// <summary>Opens a tab in a context that is its own.</summary>
    public static async Task<Tab> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout((float)SlowMachine.Patience.TotalMilliseconds);
        return new Tab(context, await context.NewPageAsync());
    }

    /// <summary>Shows an area and waits until its figures are live.</summary>
    public async Task ShowLiveAsync(Server server, string area)
    {
        await Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/areas/{area}").ToString());
        await LiveAsync();
    }

    /// <summary>Waits until the page says that it is live; units that never sent anything do not keep it from that.</summary>
    public Task LiveAsync() => Page.WaitForSelectorAsync("html[data-freshness=live], html[data-freshness=silent-source]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    /// <summary>The text of a unit's figure, as it stands on the page.</summary>
    public async Task<string> FigureAsync(string unit, string column) =>
        (await Page.TextContentAsync($"tr[data-unit='{unit}'] [data-col='{column}']"))!.Trim();

    /// <summary>Every figure in the table: unit (or "total"), column, text.</summary>
    public Task<string[]> FiguresAsync() => Page.EvalOnSelectorAllAsync<string[]>(
        "table.units tbody tr [data-col], table.units tfoot tr [data-col]",
        "cells => cells.map(cell => `${cell.closest('tr').dataset.unit ?? 'total'} ${cell.dataset.col} ${cell.textContent.trim()}`)");

    /// <summary>Fails if the page complained, or asked for anything from elsewhere.</summary>
    public void IsClean(Server server)
    {
        Assert.Empty(_complaints);
        Assert.All(_requests, url => Assert.StartsWith(server.Http.BaseAddress!.ToString(), url, StringComparison.Ordinal));
        Assert.NotEmpty(_requests);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
