using CchcLive.EndToEnd.Tests.Access;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>A machine becomes a screen by the code that it shows, and stops being one when somebody says so (W5, docs/keys-and-screens.md).</summary>
public sealed class PairingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Wall = "/wall/" + WallScreen.Area;
    private const string Name = "Phòng họp 1";
    private const string Password = "cau-mat-khau-dai";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task W5_Screen_IsPairedByCode_KeptOverARestart_MayShowItsWallAndNothingElse_AndIsBlankWithinSecondsOfBeingRevoked()
    {
        using var directory = new TempDirectory();
        await using var tab = await chromium.OpenAsync();
        var page = tab.Page;
        Uri address;
        await using (var server = await Server.StartDistrictAsync(directory.Path))
        {
            address = server.Http.BaseAddress!;
            await server.PostLinesAsync(Events.Received("A-1"));
            await server.SettledAsync(WallScreen.Area);
            (await Cchc.RunAsync(Password + "\n", ["account", "add", "chu", "--role", "admin", "--data", directory.Path])).Expect(0);
            using var admin = await Guest.SignInAsync(server, "chu", Password);

            var first = await page.GotoAsync(new Uri(address, Wall).ToString());
            Assert.Equal(401, first!.Status);
            Assert.Equal(0, await page.Locator("form, input, a").CountAsync());
            Assert.Equal(0, await page.Locator("[data-col]").CountAsync());
            var code = (await page.TextContentAsync("[data-code]"))!;
            Assert.Matches("^[A-Z]{3} [A-Z]{3}$", code);
            Assert.True(await CodeHeightAsync(page) > 0.1, "A code less than a tenth of the screen high cannot be read from the far end of a room.");

            Assert.Contains("data-pairing-said", await PairAsync(admin, "CCCCCC"), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("[data-wall]").CountAsync());
            await PairAsync(admin, code.ToLowerInvariant());
            await tab.LiveAsync();
            Assert.NotEqual(0, await page.Locator("[data-col]").CountAsync());
            await MayOnlyShowItsWallAsync(page, address);
            await Eventually.Is(() => admin.PageAsync("/screens"), list => list.Contains($"data-screen=\"{Name}\" data-state=\"live\"", StringComparison.Ordinal), "the screen is listed as live under its name");
            await server.StopAsync();
        }

        await using var restarted = await Server.StartAsync(directory.Path, "--no-demo", "--urls", address.ToString());
        await tab.LiveAsync();
        await page.ReloadAsync();
        await tab.LiveAsync();
        using var again = await Guest.SignInAsync(restarted, "chu", Password);
        await again.SubmitAsync("/screens", "/screens", ("name", Name));
        await page.WaitForSelectorAsync("[data-pairing]", new PageWaitForSelectorOptions { Timeout = (float)(Promise + SlowMachine.Allowance).TotalMilliseconds });
        Assert.Equal(0, await page.Locator("[data-col]").CountAsync());
        Assert.DoesNotContain($"data-screen=\"{Name}\"", await again.PageAsync("/screens"), StringComparison.Ordinal);
        Assert.Contains(Name, await again.PageAsync("/admin/audit"), StringComparison.Ordinal);
    }

    private static async Task<string> PairAsync(Guest admin, string code)
    {
        using var answer = await admin.SubmitAsync("/screens", "/screens/pair", ("code", code), ("name", Name));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Height of the code's letters, as a share of the screen.</summary>
    private static Task<double> CodeHeightAsync(IPage page) =>
        page.EvalOnSelectorAsync<double>("[data-code]", "code => parseFloat(getComputedStyle(code).fontSize) / innerHeight");

    private static async Task MayOnlyShowItsWallAsync(IPage page, Uri address)
    {
        Assert.DoesNotContain("cchc-screen", await page.EvaluateAsync<string>("() => document.cookie"), StringComparison.Ordinal);
        Assert.True((await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "cchc-screen").HttpOnly);
        foreach (var path in (string[])["/", "/areas/" + WallScreen.Area, "/units/bt-p-an-lac", "/dossiers/A-1", "/sources", "/screens", "/admin", "/admin/keys", "/api/v1/areas", "/api/v1/dossiers/A-1", "/api/v1/areas/quan-binh-tan/board", "/openapi/v1.json"])
        {
            var answer = await page.APIRequest.GetAsync(new Uri(address, path).ToString(), new APIRequestContextOptions { MaxRedirects = 0 });
            Assert.Equal((path, 403), (path, answer.Status));
        }

        Assert.Equal(200, (await page.APIRequest.GetAsync(new Uri(address, "/map/" + WallScreen.Area).ToString())).Status);
    }
}
