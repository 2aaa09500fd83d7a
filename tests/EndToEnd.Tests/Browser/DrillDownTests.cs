using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>From a figure to the dossiers it counts, to what happened to one of them.</summary>
public sealed class DrillDownTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Area = "quan-binh-tan";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task EveryFigureOfTheTable_OpensAListOfJustAsManyDossiers()
    {
        await SeedAsync();
        await using var tab = await OpenAsync($"/areas/{Area}");
        var links = await tab.Page.Locator("tr[data-unit='bt-p-an-lac'] a[data-col], tr[data-unit='bt-tu-phap'] a[data-col], tfoot a[data-col]").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href') + ' ' + a.textContent)");
        Assert.Equal(33, links.Length);
        var above = 0;
        foreach (var link in links)
        {
            var (address, figure) = (link[..link.IndexOf(' ', StringComparison.Ordinal)], link[(link.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            await GotoAsync(tab, address);
            var expected = figure == "–" ? "0" : figure;
            Assert.Equal((address, expected), (address, await tab.Page.Locator("[data-count]").TextContentAsync()));
            Assert.Equal(int.Parse(expected, NumberStyles.AllowThousands, Vietnamese), await tab.Page.Locator("table.lines tbody tr").CountAsync());
            if (expected != "0") above++;
        }

        Assert.True(above >= 8, $"Only {above} figures were above 0.");
    }

    [Fact]
    public async Task LateDossier_IsReachedFromItsFigure_AndShowsWhatHappened()
    {
        await SeedAsync();
        await using var tab = await OpenAsync($"/areas/{Area}");
        await tab.Page.Locator("tr[data-unit='bt-p-an-lac'] [data-col='now.openLate']").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "D-LATE", Exact = true }).ClickAsync();
        Assert.StartsWith("D-LATE", await tab.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("ngày làm việc", await tab.Page.Locator(".dossier [data-late] dd").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["Tiếp nhận", "Phân công xử lý", "Báo cáo giải trình"], await tab.Page.Locator(".timeline h3").AllTextContentsAsync());
        Assert.DoesNotContain("Nguyễn Văn A", await tab.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("có nội dung, không hiển thị", await tab.Page.ContentAsync(), StringComparison.Ordinal);
        tab.IsClean(district.Server);
    }

    [Theory]
    [InlineData("/areas/quan-binh-tan/dossiers?col=now.nonsense")]
    [InlineData("/areas/quan-binh-tan/dossiers?col=now.open&unit=khong-co")]
    [InlineData("/areas/khong-co/dossiers?col=now.open")]
    [InlineData("/dossiers/KHONG-CO")]
    public async Task UnknownFigureOrDossier_IsNotFound(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await district.Server.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task CodeWithASlashAndAPercentSign_IsFoundByItsLinkAndByTheApi()
    {
        const string code = "D/7%41";
        await district.Server.PostLinesAsync(Events.Received(code, due: "2025-03-05", time: "2025-03-03T08:00:00+07:00"));
        await using var tab = await OpenAsync($"/areas/{Area}/dossiers?col=now.openLate&unit=bt-p-an-lac");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = code, Exact = true }).ClickAsync();
        Assert.StartsWith(code, await tab.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(code, (await district.Server.GetAsync($"/api/v1/dossiers/{Uri.EscapeDataString(code)}")).GetProperty("dossier").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/areas/quan-binh-tan")]
    [InlineData("/areas/quan-binh-tan/dossiers?col=now.open")]
    [InlineData("/sources")]
    public async Task Pages_AnswerARequestForTheirHead(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var answer = await district.Server.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task SeedAsync()
    {
        var answer = await district.Server.PostLinesAsync(
            Events.Received("D-LATE", due: "2025-03-05", time: "2025-03-03T08:00:00+07:00"),
            Events.Of("assigned", "D-LATE", "d-late:2", "2025-03-03T09:00:00+07:00", new() { ["stepId"] = "tham-dinh", ["officerId"] = "cb-7" }),
            Events.Of("explanation-filed", "D-LATE", "d-late:3", "2025-03-06T09:00:00+07:00", new() { ["reasonCode"] = "qua-tai", ["reasonText"] = "Chờ ông Nguyễn Văn A" }),
            Events.Received("D-TODAY"),
            Events.Received("D-DONE", unit: "bt-tu-phap"),
            Events.Of("completed", "D-DONE", "d-done:2", "2025-03-12T07:32:00+07:00"),
            Events.Of("returned", "D-DONE", "d-done:3", "2025-03-12T07:33:00+07:00"));
        Assert.Equal(200, answer.Status);
        await district.Server.SettledAsync(Area);
    }

    private async Task<Tab> OpenAsync(string path)
    {
        var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await GotoAsync(tab, path);
        return tab;
    }

    private Task<IResponse?> GotoAsync(Tab tab, string path) => tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, path).ToString());
}
