using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Browser;

/// <summary>A page that stays open over midnight, the closed day behind it, and the command line beside it.</summary>
public sealed class CloseTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Area = "quan-binh-tan";
    private const string Unit = "bt-p-an-lac";
    private const string Against = "[data-against-close]";
    private const string Unchanged = "so với cuối ngày 11/03: 0 (không đổi)";

    [Fact]
    public async Task OverMidnight_TheDayIsClosed_ThePageComparesWithIt_AndWhatComesLaterDoesNotChangeIt()
    {
        using var directory = new TempDirectory();
        await using var tab = await chromium.OpenAsync();
        await using (var before = await Server.StartDistrictAsync(directory.Path, "2025-03-11T23:00"))
        {
            Assert.Equal(200, (await before.PostLinesAsync(Late("A-1"), Late("A-2"))).Status); // however slow the machine is, they are known before the day ends
            await before.StopAsync();
        }

        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--clock", "2025-03-11T23:59:40x2");
        await tab.ShowLiveAsync(server, Area);
        Assert.Contains(await tab.Page.TextContentAsync(Against), (string[])["so với cuối ngày trước: –", Unchanged]); // a slow machine may have passed midnight

        await Eventually.Is(() => tab.Page.TextContentAsync(Against), text => text == Unchanged, "the page knows of the close");
        Assert.Equal(200, (await server.PostLinesAsync(Late("A-3"), Events.Received("A-4", Unit, "2025-03-20", "2025-03-11T17:00:00+07:00"))).Status);
        await Eventually.Is(() => tab.Page.TextContentAsync(Against), text => text == "so với cuối ngày 11/03: +1 (nhiều hơn)", "the page counts on from the close");
        tab.IsClean(server);

        var compared = (await server.GetAsync($"/api/v1/areas/{Area}/closes/2025-03-11/compare")).GetProperty("total").GetProperty("figures");
        Assert.Equal("""{"then":2,"with":3,"difference":1,"thenAsKnownNow":3,"arrivedLater":1}""", compared.GetProperty("now.openLate").GetRawText());
        Assert.Equal("""{"then":2,"with":0,"difference":-2,"thenAsKnownNow":4,"arrivedLater":2}""", compared.GetProperty("today.received").GetRawText());

        await tab.Page.ClickAsync(Against);
        await tab.Page.WaitForSelectorAsync("html[data-freshness=frozen]", new Microsoft.Playwright.PageWaitForSelectorOptions { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.Equal("2", await tab.FigureAsync(Unit, "now.openLate"));
        Assert.Contains("SỐ LIỆU CHỐT cuối ngày 11/03/2025", await tab.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        tab.IsClean(server);

        var closes = (await Cchc.RunAsync("closes", Area, "--json", "--data", server.Data)).Expect(0).Json.GetProperty("closes");
        Assert.Equal(("2025-03-11", false), (closes[0].GetProperty("date").GetString(), closes[0].GetProperty("madeUp").GetBoolean()));
        Assert.Contains("2 → 3 (+1) ±+1", (await Cchc.RunAsync("close", Area, "2025-03-11", "--compare", "--data", server.Data)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await Cchc.RunAsync("close", Area, "2025-03-10", "--data", server.Data)).ExitCode);
    }

    private static string Late(string code) => Events.Received(code, Unit, "2025-03-10", "2025-03-11T16:00:00+07:00");
}
