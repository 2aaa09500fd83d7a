using System.Net;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>A leader's one tap: an event like every other, once a day for each dossier.</summary>
public sealed class ReminderTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Unit = "bt-p-an-lac";
    private const string Source = "cchc-bang-dieu-hanh";

    [Fact]
    public async Task OneTapOnAUnit_RemindsOfEveryLateDossier_OnceADay()
    {
        await district.Server.PostLinesAsync(
            Late("RM-1"), Late("RM-2"), Events.Received("RM-IN-TIME"), Late("RM-DONE"), Events.Of("completed", "RM-DONE", "rm-done:2", "2025-03-10T09:00:00+07:00"));
        await district.Server.SettledAsync("quan-binh-tan");
        var heard = await HeardAsync();
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(Address($"/units/{Unit}"));
        var button = tab.Page.Locator("form.remind button");
        Assert.Equal("Đôn đốc 2 hồ sơ quá hạn", (await button.TextContentAsync())!.Trim());
        await button.ClickAsync();
        Assert.StartsWith("Đã ghi đôn đốc 2 hồ sơ", await tab.Page.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Về Phường An Lạc" }).ClickAsync();
        Assert.Equal(2, await tab.Page.Locator("td", new() { HasTextString = "đã đôn đốc" }).CountAsync());
        await button.ClickAsync();
        Assert.StartsWith("2 hồ sơ đã được đôn đốc từ trang này hôm nay", await tab.Page.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 0), (await RemindersAsync("RM-1"), await RemindersAsync("RM-2"), await RemindersAsync("RM-IN-TIME"), await RemindersAsync("RM-DONE")));
        await district.Server.SettledAsync("quan-binh-tan");
        Assert.Equal(heard, await HeardAsync());
        tab.IsClean(district.Server);
    }

    [Fact]
    public async Task OneTapOnADossier_IsOnItsTimeline()
    {
        await district.Server.PostLinesAsync(Events.Received("RM/3%41", unit: "bt-tu-phap"));
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.Page.GotoAsync(Address($"/dossiers/{Uri.EscapeDataString("RM/3%41")}"));
        await tab.Page.Locator("form.remind button").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Về RM/3%41" }).ClickAsync();
        Assert.Equal(["Tiếp nhận", "Đôn đốc"], await tab.Page.Locator(".timeline h3").AllTextContentsAsync());
        Assert.Contains("đã đôn đốc", await tab.Page.Locator("form.remind").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Phòng Tư pháp", await tab.Page.Locator(".timeline li").Last.TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/units/bt-p-tan-tao/reminders")]
    [InlineData("/dossiers/RM-FORGED/reminders")]
    public async Task FormOfAnotherSite_WritesNothing(string path)
    {
        await district.Server.PostLinesAsync(Events.Received("RM-FORGED", unit: "bt-p-tan-tao", due: "2025-03-05", time: "2025-03-03T08:00:00+07:00"));
        using var forged = new FormUrlEncodedContent([]);
        using var answer = await district.Server.Http.PostAsync(new Uri(path, UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await RemindersAsync("RM-FORGED"));
    }

    [Fact]
    public async Task EndedDossier_AndAMomentOfThePast_OfferNoReminder()
    {
        await district.Server.PostLinesAsync(Late("RM-ENDED", "bt-p-tan-tao"), Events.Of("completed", "RM-ENDED", "rm-ended:2", "2025-03-10T09:00:00+07:00"));
        Assert.DoesNotContain("class=\"remind\"", await district.Server.TextAsync("/dossiers/RM-ENDED"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"remind\"", await district.Server.TextAsync($"/units/{Unit}?asOf=2025-03-11"), StringComparison.Ordinal);
        Assert.DoesNotContain("/reminders", await district.Server.TextAsync("/wall/quan-binh-tan"), StringComparison.Ordinal);
    }

    private static string Late(string code, string unit = Unit) => Events.Received(code, unit: unit, due: "2025-03-05", time: "2025-03-03T08:00:00+07:00");

    private async Task<int> RemindersAsync(string code) => (await district.Server.GetAsync($"/api/v1/dossiers/{code}")).GetProperty("events").EnumerateArray()
        .Count(e => e.GetProperty("source").GetString() == Source && e.GetProperty("type").GetString()!.EndsWith("reminder-sent", StringComparison.Ordinal));

    /// <summary>When the unit's newest event happened, as its board says: a reminder is no sign of life.</summary>
    private async Task<string?> HeardAsync() => (await district.Server.GetAsync("/api/v1/areas/quan-binh-tan/board")).GetProperty("rows").EnumerateArray()
        .Single(row => row.GetProperty("id").GetString() == Unit).GetProperty("dataAt") is { ValueKind: JsonValueKind.String } at ? at.GetString() : null;

    private string Address(string path) => new Uri(district.Server.Http.BaseAddress!, path).ToString();
}
