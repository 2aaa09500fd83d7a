using System.Net;
using CchcLive.EndToEnd.Tests.Access;

namespace CchcLive.EndToEnd.Tests.SignOn;

/// <summary>The provider says who somebody is, our accounts what he may do (docs/sso.md).</summary>
public sealed class SignOnTests : IClassFixture<Office>
{
    private const string Board = "/areas/quan-binh-tan";

    private readonly Office _office;

    public SignOnTests(Office office)
    {
        _office = office;
        (office.Provider.User, office.Provider.IsDenied, office.Provider.IsUserInfoBroken, office.Provider.IsStateForged, office.Provider.IsCodeOfSomebodyElse) = ("lan", false, false, false, false);
    }

    [Fact]
    public async Task KnownPerson_IsLetIn_AndLedBackToThePage_WithTheGrantsOfHisAccount()
    {
        using var guest = Guest.Of(_office.Server);
        Assert.Contains("SSO thành phố", await guest.PageAsync($"/login?return={Board}"), StringComparison.Ordinal);
        using var back = await _office.ComeBackAsync(guest, $"/login/sso?return={Board}");
        Assert.Equal((HttpStatusCode.Redirect, Board), (back.StatusCode, back.Headers.Location!.ToString()));
        Assert.Empty(_office.Provider.Complaints);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guest, Board));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(guest, "/admin/keys"));
    }

    [Fact]
    public async Task WhoSaysNo_IsNotLetIn()
    {
        _office.Provider.IsDenied = true;
        await RefusedAsync("Denied");
    }

    [Fact]
    public async Task StateThatWasNeverGiven_LetsNobodyIn()
    {
        _office.Provider.IsStateForged = true;
        await RefusedAsync("Stale");
    }

    [Fact]
    public async Task WayBackInAnotherBrowser_LetsNobodyIn()
    {
        using var victim = Guest.Of(_office.Server);
        await RefusedAsync("Stale", victim);
    }

    [Fact]
    public async Task CodeThatWasAskedForWithAnotherVerifier_LetsNobodyIn()
    {
        _office.Provider.IsCodeOfSomebodyElse = true;
        await RefusedAsync("Provider");
    }

    [Fact]
    public async Task ProviderThatDoesNotSayWhoItIs_LetsNobodyIn()
    {
        _office.Provider.IsUserInfoBroken = true;
        await RefusedAsync("Provider");
    }

    [Theory]
    [InlineData("nguoi-la")]
    [InlineData("binh")]
    [InlineData("khong phai ten")]
    public async Task WhoHasNoOpenAccount_IsNotLetIn_AndGetsNone(string user)
    {
        _office.Provider.User = user;
        await RefusedAsync("Unknown");
        using var admin = await Guest.SignInAsync(_office.Server, "chu", "cau-mat-khau-dai");
        Assert.DoesNotContain("nguoi-la", await admin.PageAsync("/admin/accounts"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.invalid/")]
    [InlineData("//example.invalid")]
    [InlineData("/login")]
    public async Task AddressToComeBackTo_IsOneOfOurs(string elsewhere)
    {
        using var guest = Guest.Of(_office.Server);
        using var back = await _office.ComeBackAsync(guest, $"/login/sso?return={Uri.EscapeDataString(elsewhere)}");
        Assert.Equal("/", back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Secret_IsInNoLog()
    {
        _office.Provider.IsCodeOfSomebodyElse = true;
        await RefusedAsync("Provider");
        Assert.DoesNotContain(IdentityProvider.ClientSecret, _office.Server.Errors, StringComparison.Ordinal);
        foreach (var log in Directory.EnumerateFiles(Path.Combine(_office.Server.Data, "logs")))
        {
            await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            Assert.DoesNotContain(IdentityProvider.ClientSecret, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(Guest guest, string path)
    {
        using var answer = await guest.SendAsync(HttpMethod.Get, path);
        return answer.StatusCode;
    }

    private async Task RefusedAsync(string fault, Guest? backAs = null)
    {
        using var guest = Guest.Of(_office.Server);
        using var back = await _office.ComeBackAsync(guest, $"/login/sso?return={Board}", backAs);
        Assert.Equal((HttpStatusCode.Redirect, $"/login?sso={fault}"), (back.StatusCode, back.Headers.Location!.ToString()));
        Assert.Contains("role=\"alert\"", await guest.PageAsync($"/login?sso={fault}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(backAs ?? guest, Board));
    }
}
