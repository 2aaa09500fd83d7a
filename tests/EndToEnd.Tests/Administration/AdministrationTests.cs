using System.Globalization;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Screens;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Administration;

/// <summary>Somebody changes the organisation and a calendar in the browser, without script: what the preview said is what the live board then shows.</summary>
public sealed class AdministrationTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Area = "quan-binh-tan", Desk = "bt-to-moi", AnLac = "bt-p-an-lac";

    [Fact]
    public async Task AUnitEndsWithSuccessors_AndADayOffIsAdded_AsThePreviewsSaid()
    {
        var server = district.Server;
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await AddDeskAsync(tab.Page);
        Assert.Equal(200, (await server.PostLinesAsync(Events.Received("D-1", Desk), Events.Received("D-2", Desk), Term("T-1", 7), Term("T-2", 6))).Status);
        await ShowsAsync(server, "open", 4);

        await EndDeskAsync(tab.Page);
        await ShowsAsync(server, "open", 2);
        Assert.Equal(200, (await server.PostLinesAsync(Moved("D-1"))).Status);
        await ShowsAsync(server, "open", 3);

        await ShowsAsync(server, "openLate", 1); // T-2
        var (moved, ceaseLate) = await AddDayOffAsync(tab.Page);
        Assert.Equal((2L, 1L), (moved, ceaseLate));
        await ShowsAsync(server, "openLate", 0);

        var audit = await server.TextAsync("/api/v1/admin/audit?format=ndjson");
        Assert.Contains("org-changed", audit, StringComparison.Ordinal);
        Assert.Contains("calendar-changed", audit, StringComparison.Ordinal);
        Assert.Empty((await server.GetAsync("/api/v1/admin/recount")).GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task EveryCatalogue_ChangesFromADay_WithAPreview()
    {
        await using var tab = await chromium.OpenAsync();
        await GoAsync(tab.Page, "/admin/causes");
        await tab.Page.Locator("tbody a").First.ClickAsync();
        await tab.Page.FillAsync("#end-last", "2025-12-31");
        await tab.Page.ClickAsync("form:has(#end-last) button[value=preview]");
        Assert.NotEqual(0, await tab.Page.Locator("[data-effects] li").CountAsync());
        Assert.Empty(await Axe.FindAsync(tab.Page));
        await ConfirmAsync(tab.Page);
        Assert.Contains("31/12/2025", await tab.Page.InnerTextAsync("table.catalogue"), StringComparison.Ordinal);
    }

    private async Task AddDeskAsync(IPage page)
    {
        await GoAsync(page, "/admin/org");
        await page.ClickAsync("h2#add ~ details > summary");
        await page.FillAsync("#add-name", "Tổ mới");
        await page.FillAsync("#add-id", "27439");
        await page.SelectOptionAsync("#add-parent", Area);
        await page.ClickAsync("button[value=preview]");
        Assert.Equal("Tổ mới", await page.InputValueAsync("#add-name"));
        Assert.Equal("true", await page.GetAttributeAsync("#add-id", "aria-invalid"));
        await page.FillAsync("#add-id", Desk);
        await page.ClickAsync("button[value=preview]");
        await ConfirmAsync(page);
        Assert.EndsWith("/admin/org/" + Desk, page.Url, StringComparison.Ordinal);
    }

    private async Task EndDeskAsync(IPage page)
    {
        await GoAsync(page, $"/admin/org/{Desk}");
        await page.ClickAsync("summary:text-is('Kết thúc')");
        await page.FillAsync("#end-last", "2025-03-11");
        await page.SelectOptionAsync("#end-successor0", AnLac);
        await page.ClickAsync("form:has(#end-last) button[value=preview]");
        Assert.Equal("2", (await page.TextContentAsync($"tr[data-unit={Desk}][data-fate=Ends] [data-open]"))!.Trim());
        Assert.Equal(1, await page.Locator($"[data-area={Area}]").CountAsync());
        await ConfirmAsync(page);
        Assert.Contains("Phường An Lạc", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task<(long Moved, long CeaseLate)> AddDayOffAsync(IPage page)
    {
        await GoAsync(page, "/admin/calendars/vn-hanh-chinh");
        await page.ClickAsync("summary:has-text('Thêm ngày nghỉ')");
        await page.FillAsync("#dayOff-date", "2025-03-10");
        await page.FillAsync("#dayOff-name", "Ngập lụt");
        await page.FillAsync("#dayOff-document", "CV 88/UBND");
        await page.ClickAsync("form:has(#dayOff-date) button[value=preview]");
        var said = page.Locator("[data-moved]");
        var (moved, ceaseLate) = (Number(await said.GetAttributeAsync("data-moved")), Number(await said.GetAttributeAsync("data-cease-late")));
        await ConfirmAsync(page, asksDocument: false);
        Assert.Equal(1, await page.Locator("[data-month='3'] td[data-kind=DayOff]").CountAsync());
        return (moved, ceaseLate);
    }

    private static async Task ConfirmAsync(IPage page, bool asksDocument = true)
    {
        if (asksDocument) await page.FillAsync("[name=document]", "QĐ 1");
        await page.FillAsync("[name=reason]", "Thử");
        await page.ClickAsync("button[value=confirm]");
        Assert.Equal(0, await page.Locator("button[value=confirm]").CountAsync());
    }

    private Task<IResponse?> GoAsync(IPage page, string path) => page.GotoAsync(new Uri(district.Server.Http.BaseAddress!, path).ToString());

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);

    private static string Term(string code, int days) => Events.Of(
        "received", code, code + ":1", "2025-03-03T09:00:00+07:00", new JsonObject { ["handlingUnitId"] = AnLac, ["legalDuration"] = days, ["durationUnit"] = "workingDay" });

    private static string Moved(string code) => Events.Of("transferred", code, code + ":2", "2025-03-12T07:50:00+07:00", new JsonObject { ["fromUnitId"] = Desk, ["toUnitId"] = AnLac });

    private static Task<long> ShowsAsync(Server server, string figure, long expected) => Eventually.Is(
        async () => (await server.GetAsync($"/api/v1/areas/{Area}/board")).GetProperty("total").GetProperty("now").GetProperty(figure).GetInt64(), value => value == expected, $"{figure} is {expected}");
}
