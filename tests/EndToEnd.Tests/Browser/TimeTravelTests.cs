using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>
/// A reader goes back to a minute of this morning, by what had occurred and by what was known, without script. On a clock that runs sixtyfold D-1,
/// overdue, is known at once; that it had ended before, and D-2, come some minutes late.
/// </summary>
public sealed class TimeTravelTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Area = "quan-binh-tan";
    private const string Unit = "bt-p-an-lac";
    private const string Figures = "rows => rows.map(row => [row.dataset.unit, ...['now.openLate', 'now.open', 'now.dueSoon'].map(col => row.querySelector(`[data-col='${col}']`).textContent.trim())].join(' '))";

    [Fact]
    public async Task TheFormLeadsBack_EveryLinkStaysThere_AndTheTwoQuestionsDiffer()
    {
        using var directory = new TempDirectory();
        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--clock", "2025-03-12T09:00x60", "--org", Area);
        await server.PostLinesAsync(Events.Received("D-1", Unit, "2025-03-10", "2025-03-03T08:00:00+07:00"));
        var minute = await NextMinuteAsync(server);
        await server.PostLinesAsync(
            Events.Of("completed", "D-1", "D-1:2", "2025-03-12T08:30:00+07:00"), Events.Received("D-2", Unit, "2025-03-20", "2025-03-12T08:10:00+07:00"));
        await using var tab = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 700 } });
        await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/areas/{Area}").ToString());
        var live = await GroundAsync(tab);

        await ChooseAsync(tab, minute, "knownAt");
        Assert.Contains($"theo điều hệ thống đã biết lúc {minute:HH:mm dd/MM/yyyy}", await BannerAsync(tab), StringComparison.Ordinal);
        Assert.Equal(("1", "0"), (await tab.FigureAsync(Unit, "now.openLate"), await tab.FigureAsync(Unit, "today.processed")));
        Assert.NotEqual(live, await GroundAsync(tab));
        await tab.Page.ClickAsync($"tr[data-unit='{Unit}'] [data-col='now.openLate']");
        Assert.Contains("đã biết lúc", await BannerAsync(tab), StringComparison.Ordinal);
        Assert.Equal("1", await tab.Page.TextContentAsync("[data-count]"));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "D-1", Exact = true }).ClickAsync();
        Assert.Contains("đã biết lúc", await BannerAsync(tab), StringComparison.Ordinal);
        Assert.Equal(["Tiếp nhận"], await tab.Page.Locator(".timeline h3").AllTextContentsAsync());

        await tab.Page.ClickAsync("text=Xem việc đã xảy ra đến lúc đó");
        Assert.Equal(["Tiếp nhận", "Đã xử lý xong"], await tab.Page.Locator(".timeline h3").AllTextContentsAsync());
        await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/areas/{Area}").ToString());
        await ChooseAsync(tab, minute, "asOf");
        Assert.Contains($"theo việc đã xảy ra đến {minute:HH:mm dd/MM/yyyy}", await BannerAsync(tab), StringComparison.Ordinal);
        Assert.Equal(("0", "1"), (await tab.FigureAsync(Unit, "now.openLate"), await tab.FigureAsync(Unit, "today.processed")));
        await tab.Page.ClickAsync("text=Về số liệu trực tiếp");
        Assert.Equal(0, await tab.Page.Locator("html[data-freshness=frozen]").CountAsync());
        Assert.Equal(live, await GroundAsync(tab));
        tab.IsClean(server);

        await TheWallShowsTheSameAsync(tab, server, minute);
        await ProgramsAreAnsweredTheSameAsync(server, minute);
    }

    /// <summary>The wall of a moment has the figures of the area's page of that moment.</summary>
    private static async Task TheWallShowsTheSameAsync(Tab tab, Server server, DateTimeOffset minute)
    {
        foreach (var (question, late) in new[] { ("knownAt", "1"), ("asOf", "0") })
        {
            var moment = $"{question}={minute:yyyy-MM-dd'T'HH:mm}";
            await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/wall/{Area}?pin=units&{moment}").ToString());
            Assert.Equal((1, late), (await tab.Page.Locator("html[data-freshness=frozen]").CountAsync(), (await tab.Page.TextContentAsync($"[data-unit='{Unit}'] [data-col='now.openLate']"))!.Trim()));
            Assert.Contains($"{minute:HH:mm dd/MM/yyyy}", await tab.Page.TextContentAsync(".wall-past"), StringComparison.Ordinal);
            var wall = await tab.Page.EvalOnSelectorAllAsync<string[]>("[data-unit]", Figures);
            await tab.Page.GotoAsync(new Uri(server.Http.BaseAddress!, $"/areas/{Area}?{moment}").ToString());
            Assert.Equal(wall.Order(StringComparer.Ordinal), (await tab.Page.EvalOnSelectorAllAsync<string[]>("tr[data-unit]", Figures)).Order(StringComparer.Ordinal));
        }
    }

    private static async Task ProgramsAreAnsweredTheSameAsync(Server server, DateTimeOffset minute)
    {
        var instant = minute.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var known = await server.GetAsync($"/api/v1/areas/{Area}/board?knownAt={Uri.EscapeDataString(instant)}");
        Assert.Equal((instant, instant, 1), (known.GetProperty("knownAt").GetString(), known.GetProperty("at").GetString(), Late(known)));
        Assert.Equal(0, Late(await server.GetAsync($"/api/v1/areas/{Area}/board?asOf={Uri.EscapeDataString(instant)}")));
        var told = (await Cchc.RunAsync("board", Area, "--known-at", instant, "--data", server.Data)).Expect(0).Output;
        Assert.Contains($"theo điều đã biết lúc {instant}", told, StringComparison.Ordinal);
        Assert.Contains("D-1", (await Cchc.RunAsync("late", Area, "--known-at", instant, "--data", server.Data)).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("D-1", (await Cchc.RunAsync("late", Area, "--as-of", instant, "--data", server.Data)).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("completed", (await Cchc.RunAsync("dossier", "D-1", "--known-at", instant, "--data", server.Data)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Cchc.RunAsync("board", Area, "--known-at", "2025-03-13", "--data", server.Data)).ExitCode);
        using var before = await server.Http.GetAsync($"/api/v1/areas/{Area}/board?knownAt=2025-03-11");
        Assert.Contains("chưa có khu vực hay đơn vị", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static long Late(System.Text.Json.JsonElement board) => board.GetProperty("total").GetProperty("figures").GetProperty("openLate").GetInt64();

    /// <summary>Waits until the server's clock has passed a whole minute after what was posted.</summary>
    private static async Task<DateTimeOffset> NextMinuteAsync(Server server)
    {
        var now = await NowAsync(server);
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), now.Offset).AddMinutes(1);
        await Eventually.Is(() => NowAsync(server), seen => seen > minute, "the minute has passed");
        return minute;
    }

    private static async Task<DateTimeOffset> NowAsync(Server server) => (await server.GetAsync("/health")).GetProperty("now").GetDateTimeOffset();

    private static async Task ChooseAsync(Tab tab, DateTimeOffset minute, string question)
    {
        if (await tab.Page.Locator("details.past[open]").CountAsync() == 0) await tab.Page.ClickAsync("details.past summary");
        await tab.Page.FillAsync("input[type=date]", minute.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await tab.Page.FillAsync("input[type=time]", minute.ToString("HH:mm", CultureInfo.InvariantCulture));
        await tab.Page.SelectOptionAsync(".moment-form select", question);
        await tab.Page.ClickAsync(".moment-form button");
        await tab.Page.WaitForSelectorAsync("html[data-freshness=frozen]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
    }

    private static async Task<string> BannerAsync(Tab tab) => (await tab.Page.TextContentAsync(".banner[data-kind=frozen]"))!;

    /// <summary>What the page looks like at first glance: its ground and the edge of its first card.</summary>
    private static Task<string> GroundAsync(Tab tab) => tab.Page.EvaluateAsync<string>(
        "() => getComputedStyle(document.documentElement).backgroundColor + ' ' + getComputedStyle(document.querySelector('.card')).borderStyle");
}
