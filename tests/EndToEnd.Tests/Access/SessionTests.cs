using System.Net;
using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>How people get in, stay in, and get out.</summary>
[Collection(GuardedDistricts.Name)]
public sealed class SessionTests(GuardedDistrict district)
{
    [Fact]
    public async Task WrongPasswordAndUnknownName_AreAnsweredAlike_AndLockTheNameAlike()
    {
        using var guest = Guest.Of(district.Server);
        await district.AddAsync("nguoi-quen", GuardedDistrict.OwnArea);
        foreach (var name in (string[])["nguoi-quen", "nguoi-la"])
        {
            var said = new List<string>();
            for (var n = 0; n < 6; n++) said.Add(await FaultAsync(guest, name, "sai-mat-khau"));
            Assert.Equal([.. Enumerable.Repeat("Tên đăng nhập hoặc mật khẩu không đúng.", 4)], said.Take(4));
            Assert.All(said.Skip(4), fault => Assert.StartsWith("Đã thử sai quá nhiều lần", fault, StringComparison.Ordinal));
        }

        Assert.StartsWith("Đã thử sai quá nhiều lần", await FaultAsync(guest, "nguoi-quen", GuardedDistrict.Password), StringComparison.Ordinal);
        await district.RunWithPasswordAsync("mat-khau-moi-hon", "account", "password", "nguoi-quen");
        using var again = await guest.TrySignInAsync("nguoi-quen", "mat-khau-moi-hon");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("/areas/quan-binh-tan?sort=now.openLate", "/areas/quan-binh-tan?sort=now.openLate")]
    [InlineData("https://noi-khac.vn/", "/")]
    [InlineData("//noi-khac.vn/", "/")]
    [InlineData("/\\noi-khac.vn/", "/")]
    [InlineData("", "/")]
    public async Task SigningIn_LeadsBack_ButNeverElsewhere(string back, string expected)
    {
        using var guest = Guest.Of(district.Server);
        using var answer = await guest.TrySignInAsync("publisher", GuardedDistrict.Password, back);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("cchc-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AStranger_IsLedToTheLogIn_WithTheAddressHeWanted()
    {
        using var guest = Guest.Of(district.Server);
        using var answer = await guest.SendAsync(HttpMethod.Get, "/units/bt-p-an-lac?from=2025-01-01");
        Assert.Equal("/login?return=%2Funits%2Fbt-p-an-lac%3Ffrom%3D2025-01-01", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task NewPassword_EndsEveryOtherSession_AndTheHub()
    {
        await district.AddAsync("doi-mat-khau", GuardedDistrict.OwnArea);
        using var here = await Guest.SignInAsync(district.Server, "doi-mat-khau", GuardedDistrict.Password);
        using var there = await Guest.SignInAsync(district.Server, "doi-mat-khau", GuardedDistrict.Password);
        using var watcher = await HubWatcher.ConnectAsync(district.Server, there);
        Assert.DoesNotContain("not-allowed", await watcher.WatchAsync(GuardedDistrict.OwnArea), StringComparison.Ordinal);
        using var changed = await here.SubmitAsync("/account", "/account", ("old", GuardedDistrict.Password), ("password", "cau-khac-dai-hon"), ("again", "cau-khac-dai-hon"));
        Assert.Equal("/account?done=1", changed.Headers.Location?.ToString());
        await watcher.EndAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here, "/account"), await StatusAsync(there, "/account")));
    }

    [Fact]
    public async Task LoggingOut_EndsTheSession_AlsoForWhoKeptTheCookie()
    {
        using var guest = await Guest.SignInAsync(district.Server, "approver", GuardedDistrict.Password);
        var kept = guest.Cookies;
        using var watcher = await HubWatcher.ConnectAsync(district.Server, guest);
        await watcher.WatchAsync(GuardedDistrict.OwnArea);
        using var left = await guest.SubmitAsync("/account", "/logout");
        Assert.Equal("/login", left.Headers.Location?.ToString());
        await watcher.EndAsync();
        using var thief = Guest.Of(district.Server);
        thief.Http.DefaultRequestHeaders.Add("Cookie", kept);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief, "/account"));
    }

    [Fact]
    public async Task Audit_HasWhoCame_IsExportedWhole_AndItsChainHolds()
    {
        var admin = district.Guests["admin"];
        var lines = (await admin.Http.GetStringAsync(new Uri("/api/v1/admin/audit", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entries = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry.GetProperty("seq").GetInt32()));
        Assert.Contains(entries, entry => entry.GetProperty("action").GetString() == "signed-in" && entry.GetProperty("actor").GetString() == "leader");
        Assert.Contains(entries, entry => entry.GetProperty("action").GetString() == "account-added" && entry.GetProperty("actor").GetString() == "local");
        Assert.DoesNotContain(GuardedDistrict.Password, string.Join('\n', lines), StringComparison.Ordinal);
        var csv = await admin.Http.GetStringAsync(new Uri("/api/v1/admin/audit?format=csv&action=account-added", UriKind.Relative));
        Assert.StartsWith("seq,at,actor,action,target,detail,address", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.DoesNotContain("signed-in", csv, StringComparison.Ordinal);
        (await district.RunAsync("verify")).Expect(0);
    }

    [Fact]
    public async Task TheLastAdministrator_CannotShutEverybodyOut()
    {
        var refused = (await district.RunAsync("account", "disable", "admin")).Expect(2);
        Assert.Contains("người quản trị cuối cùng", refused.Errors, StringComparison.Ordinal);
        (await district.RunAsync("account", "disable", "khong-co")).Expect(3);
    }

    private static async Task<string> FaultAsync(Guest guest, string name, string password)
    {
        using var answer = await guest.TrySignInAsync(name, password);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var start = html.IndexOf("role=\"alert\">", StringComparison.Ordinal) + "role=\"alert\">".Length;
        return html[start..html.IndexOf('<', start)];
    }

    private static async Task<HttpStatusCode> StatusAsync(Guest guest, string path)
    {
        using var answer = await guest.SendAsync(HttpMethod.Get, path);
        return answer.StatusCode;
    }
}
