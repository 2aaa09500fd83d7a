using System.Net;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>The page of a unit, and the lists that its figures lead to.</summary>
public sealed partial class UnitPageTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Unit = "bt-p-an-lac";

    [Theory]
    [InlineData($"/units/{Unit}?period=year", 50)]
    [InlineData($"/units/{Unit}?from=2025-03-03&to=2025-03-07", 20)]
    [InlineData("/units/quan-binh-tan?period=quarter", 50)]
    [InlineData($"/units/{Unit}?period=year&asOf=2025-03-11", 20)]
    public async Task EveryFigure_OpensAListOfJustAsManyDossiers(string path, int least)
    {
        await SeedAsync();
        var page = await district.Server.TextAsync(path);
        var figures = Figure().Matches(page).Select(match => (Address: WebUtility.HtmlDecode(match.Groups["href"].Value), Written: match.Groups["value"].Value)).ToList();
        Assert.True(figures.Count >= least, $"Only {figures.Count} figures.");
        Assert.Contains(figures, figure => figure.Written is not ("0" or "–"));
        foreach (var (address, written) in figures)
        {
            var list = await district.Server.TextAsync(address);
            Assert.Equal((address, written), (address, Count().Match(list).Groups["count"].Value));
        }
    }

    [Fact]
    public async Task UnitPage_IsLive_DrawsItsCharts_AndComplainsOfNothing()
    {
        await SeedAsync();
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync(Address($"/units/{Unit}"));
        await tab.LiveAsync();
        await tab.Page.WaitForSelectorAsync("[data-chart=unit-days][data-drawn]");
        await tab.Page.WaitForSelectorAsync("[data-chart=unit-hours][data-drawn]");
        var open = tab.Page.Locator(".headline [data-col='now.open']");
        var before = int.Parse((await open.TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        await district.Server.PostLinesAsync(Events.Received("U-LIVE"));
        await Eventually.Is(async () => await open.TextContentAsync(), text => text == (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "one more dossier in progress");
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task ChartsNumbers_StandInATable_WithoutScript()
    {
        await SeedAsync();
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(Address($"/units/{Unit}"));
        Assert.Equal(30, await tab.Page.Locator("[data-chart=unit-days] tbody tr:visible").CountAsync());
        Assert.False(await tab.Page.Locator("[data-chart=unit-days] .plot").IsVisibleAsync());
    }

    [Theory]
    [InlineData("/units/khong-co")]
    [InlineData("/units/khong-co/dossiers?measure=open")]
    [InlineData($"/units/{Unit}/dossiers?measure=nonsense")]
    [InlineData($"/units/{Unit}/dossiers?measure=open&page=0")]
    public async Task UnknownUnitOrFigure_IsNotFound(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await district.Server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không tìm thấy trang", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<a [^>]*href="(?<href>[^"]+)"[^>]* data-(?:measure|col)="[^"]+"[^>]*>(?<value>[^<]+)</a>""", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex("""<dd data-count>(?<count>[^<]+)</dd>""", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    private async Task SeedAsync()
    {
        var answer = await district.Server.PostLinesAsync(
            Events.Received("U-LATE", due: "2025-03-05", time: "2025-03-03T08:00:00+07:00"),
            Events.Of("assigned", "U-LATE", "u-late:2", "2025-03-03T09:00:00+07:00", new() { ["stepId"] = "tham-dinh", ["officerId"] = "cb-7" }),
            Events.Received("U-DONE", due: "2025-03-07", time: "2025-03-03T08:00:00+07:00"),
            Events.Of("completed", "U-DONE", "u-done:2", "2025-03-06T09:00:00+07:00"),
            Events.Received("U-DONE-LATE", due: "2025-03-04", time: "2025-03-03T08:00:00+07:00"),
            Events.Of("completed", "U-DONE-LATE", "u-done-late:2", "2025-03-06T09:00:00+07:00"),
            Events.Received("U-TODAY"));
        Assert.Equal(200, answer.Status);
        await district.Server.SettledAsync("quan-binh-tan");
    }

    private string Address(string path) => new Uri(district.Server.Http.BaseAddress!, path).ToString();
}
