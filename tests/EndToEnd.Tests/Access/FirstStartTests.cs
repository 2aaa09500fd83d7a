using System.Net;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>From the open door to closed ones, in a browser, as a city's IT department would do it on the first day.</summary>
public sealed partial class FirstStartTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Password = "mot cau de nho";

    [Fact]
    public async Task TheLinkOfTheFirstStart_MakesTheFirstAdministrator_WhoLetsALeaderIn_AndOutAgain()
    {
        using var directory = new TempDirectory();
        await using var server = await Server.StartDistrictAsync(directory.Path);
        await server.PostLinesAsync(Events.Received("FS-1"));
        using var stranger = Guest.Of(server);
        Assert.Contains("data-open", await stranger.PageAsync("/areas/quan-binh-tan"), StringComparison.Ordinal);
        var link = Link().Match(string.Join('\n', server.Said)).Value;

        await using var admin = await chromium.OpenAsync();
        await admin.Page.GotoAsync(link);
        await admin.Page.FillAsync("input[name=name]", "quan.tri");
        await admin.Page.FillAsync("input[name=displayName]", "Người quản trị");
        await SetPasswordAsync(admin.Page);
        await admin.Page.WaitForSelectorAsync("[data-visitor='quan.tri']");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stranger, "/areas/quan-binh-tan"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, new Uri(link).PathAndQuery));

        await admin.Page.GotoAsync(Url(server, "/admin/accounts"));
        await admin.Page.FillAsync("input[name=name]", "lanh.dao");
        await admin.Page.SelectOptionAsync("select[name=role]", "Leader");
        await admin.Page.SelectOptionAsync("select[name=place]", "bt-p-an-lac");
        await admin.Page.ClickAsync("form.entry-form button");
        var invitation = (await admin.Page.TextContentAsync("[data-invitation]"))!;

        await using var leader = await chromium.OpenAsync();
        await leader.Page.GotoAsync(invitation);
        await SetPasswordAsync(leader.Page);
        await leader.Page.WaitForURLAsync("**/units/bt-p-an-lac");
        await leader.Page.GotoAsync(Url(server, "/areas/quan-binh-tan"));
        Assert.Contains("Không được xem", await leader.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        await GrantAsync(admin.Page, server, "quan-binh-tan");
        await leader.ShowLiveAsync(server, "quan-binh-tan");

        await admin.Page.GotoAsync(Url(server, "/admin/accounts/lanh.dao"));
        await admin.Page.ClickAsync("button[value=disable]");
        await leader.Page.WaitForURLAsync("**/login?return=*"); // the open page hears of it by itself

        await admin.Page.GotoAsync(Url(server, "/admin/audit"));
        Assert.Equal(1, await admin.Page.Locator("[data-chain=whole]").CountAsync());
        Assert.Contains("Khóa tài khoản", await admin.Page.TextContentAsync("table.audit"), StringComparison.Ordinal);
    }

    private static async Task SetPasswordAsync(IPage page)
    {
        await page.FillAsync("input[name=password]", Password);
        await page.FillAsync("input[name=again]", Password);
        await page.ClickAsync("form.entry-form button");
    }

    private static async Task GrantAsync(IPage admin, Server server, string place)
    {
        await admin.GotoAsync(Url(server, "/admin/accounts/lanh.dao"));
        await admin.Locator("select[name=place]").SelectOptionAsync(place);
        await admin.Locator("button[value=grant]").ClickAsync();
        await admin.WaitForSelectorAsync("ul.grants li:nth-child(2)");
    }

    private static async Task<HttpStatusCode> StatusAsync(Guest guest, string path)
    {
        using var answer = await guest.SendAsync(HttpMethod.Get, path);
        return answer.StatusCode;
    }

    private static string Url(Server server, string path) => new Uri(server.Http.BaseAddress!, path).ToString();

    [GeneratedRegex(@"http://\S+/setup\?token=\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
