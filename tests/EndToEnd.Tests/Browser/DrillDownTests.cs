using System.Globalization;
using System.Net;
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

    [Fact]
    public async Task WhoIsBelowATarget_LeadsToJustAsManyDossiers()
    {
        await district.Server.PostLinesAsync(Enumerable.Range(0, 12).SelectMany(number => (string[])
        [
            Events.Received($"C-{number}", "bt-noi-vu", "2025-03-05", "2025-03-03T08:00:00+07:00"),
            Events.Of("completed", $"C-{number}", $"C-{number}:2", number < 3 ? "2025-03-07T09:00:00+07:00" : "2025-03-04T09:00:00+07:00"),
        ]));
        var page = await district.Server.TextAsync($"/directives/{Area}");
        var card = page[page.IndexOf("data-target=\"bt-dung-han\"", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("</article>", StringComparison.Ordinal)];
        Assert.Contains("data-indicator=\"on-time@1\"", card, StringComparison.Ordinal);
        Assert.Contains("lĩnh vực đạt", card, StringComparison.Ordinal);
        var row = card[card.IndexOf("data-key=\"bt-noi-vu\"", StringComparison.Ordinal)..];
        var figure = row[..row.IndexOf("\" data-list>3</a>", StringComparison.Ordinal)];
        var list = WebUtility.HtmlDecode(figure[(figure.LastIndexOf('"') + 1)..]);
        Assert.Contains("data-count>3<", await district.Server.TextAsync(list), StringComparison.Ordinal);

        var answer = await district.Server.GetAsync($"/api/v1/areas/{Area}/directives?period=month");
        var standing = answer.GetProperty("targets").EnumerateArray().Single(one => one.GetProperty("target").GetProperty("id").GetString() == "bt-dung-han");
        var unit = standing.GetProperty("units").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "bt-noi-vu");
        Assert.Equal(("missed", 9, 12), (unit.GetProperty("verdict").GetString(), unit.GetProperty("actual").GetProperty("numerator").GetInt32(), unit.GetProperty("actual").GetProperty("denominator").GetInt32()));
        Assert.False(standing.GetProperty("inForce").GetBoolean());
        Assert.Equal(400, (int)(await district.Server.Http.GetAsync(new Uri($"/api/v1/areas/{Area}/directives?period=week", UriKind.Relative))).StatusCode);
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
