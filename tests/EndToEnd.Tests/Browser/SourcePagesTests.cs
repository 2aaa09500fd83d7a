using System.Net;
using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>The operator's pages: from a red figure to the corrected event, in a browser without script.</summary>
public sealed class SourcePagesTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    [Fact]
    public async Task QuarantinedEvent_IsFoundCorrectedAndSentAgain_FromThePages()
    {
        const string source = "hcm/một cửa";
        await district.Server.PostLinesAsync(Events.Received("SP-1", due: "ngày kia", id: "sp-1", source: source), Events.Received("SP-2", source: source));
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, "/sources").ToString());
        var row = tab.Page.Locator("tr", new PageLocatorOptions { Has = tab.Page.GetByRole(AriaRole.Link, new() { Name = source, Exact = true }) });
        Assert.Equal("1", await row.Locator("[data-count=quarantine]").TextContentAsync());

        await row.GetByRole(AriaRole.Link).ClickAsync();
        Assert.Equal(source, await tab.Page.Locator("h1").TextContentAsync());
        await tab.Page.Locator("a[href^='/quarantine/']").ClickAsync();
        var text = tab.Page.Locator("#corrected");
        Assert.Contains("ngày kia", await text.InputValueAsync(), StringComparison.Ordinal);

        await tab.Page.Locator("form.correct button").ClickAsync();
        Assert.StartsWith("Vẫn chưa nhận được", await tab.Page.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        await text.FillAsync((await text.InputValueAsync()).Replace("ngày kia", "2025-03-20", StringComparison.Ordinal));
        await tab.Page.Locator("form.correct button").ClickAsync();
        Assert.StartsWith("Đã nhận", await tab.Page.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Page.Locator("form.correct").CountAsync());
        Assert.StartsWith("2025-03-20", Text((await district.Server.GetAsync("/api/v1/dossiers/SP-1")).GetProperty("dossier"), "dueAt"), StringComparison.Ordinal);
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task DeclaredTotals_StandBesideOurs_WithSignAndWord_AndAreCountedOnTheList()
    {
        const string source = "bieu-06";
        var server = district.Server;
        await server.PostLinesAsync(Events.Received("ST-1", "bt-p-tan-tao", time: "2025-03-11T08:00:00+07:00"), Events.Received("ST-2", "bt-p-tan-tao", time: "2025-03-11T09:00:00+07:00"));
        await server.SettledAsync("quan-binh-tan");
        const string three = """{"3":3,"4":3,"5":0,"6":0,"7":0,"8":0,"9":0,"10":0,"11":3,"12":3,"13":0}""";
        var rows = $$"""{"declaredBy":"Văn phòng UBND phường","rows":[{"date":"2025-03-11","unit":"bt-p-tan-tao","columns":{{three}}},{"date":"2025-03-11","unit":"bt-p-tan-tao-a","columns":{{three}}}]}""";
        Assert.Equal(200, (await server.PostAsync($"/api/v1/sources/{source}/totals", Encoding.UTF8.GetBytes(rows), "application/json")).Status);
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });

        await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, "/sources").ToString());
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "11/03: 2 dòng, 1 lệch" }).ClickAsync();

        Assert.Contains("Ngày 11/03/2025: khai 2 dòng, 1 lệch, 1 chưa có số của hệ thống", await tab.Page.TextContentAsync(".close-days"), StringComparison.Ordinal);
        var differing = tab.Page.Locator("tbody[data-unit=bt-p-tan-tao]");
        Assert.Contains("lệch 4 cột", await differing.Locator("th.name").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["3", "2", "+1nhiều hơn"], (await differing.Locator("td:nth-of-type(1)").AllTextContentsAsync()).Select(text => text.Trim()));
        Assert.Contains("hệ thống chưa nhận gì của đơn vị này", await tab.Page.TextContentAsync("tbody[data-unit=bt-p-tan-tao-a]"), StringComparison.Ordinal);
        tab.IsClean(server);
    }

    [Fact]
    public async Task FormOfAnotherSite_SendsNothing()
    {
        await district.Server.PostLinesAsync(Events.Received("SP-3", due: "hôm kia", id: "sp-3", source: "khac"));
        var input = (await district.Server.GetAsync("/api/v1/admin/quarantine?source=khac&state=open")).EnumerateArray().Single();
        using var forged = new FormUrlEncodedContent([new("corrected", Events.Received("SP-3", due: "2025-03-20", id: "sp-3", source: "khac"))]);
        using var answer = await district.Server.Http.PostAsync(new Uri($"/quarantine/{input.GetProperty("id").GetInt64()}", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("chưa gửi gì", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single((await district.Server.GetAsync("/api/v1/admin/quarantine?source=khac&state=open")).EnumerateArray());
    }

    [Theory]
    [InlineData("/sources/khong-co")]
    [InlineData("/quarantine/999999")]
    public async Task UnknownSourceOrInput_IsAPageThatSaysSo(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await district.Server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không tìm thấy trang", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
