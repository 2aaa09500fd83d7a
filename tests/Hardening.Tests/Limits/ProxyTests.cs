using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>What a reverse proxy says of whom it asks for is believed if it was named, and of nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.1.2.3", false)]
    public async Task NamedProxyAlone_IsBelieved_AndOverHttpsCookiesAreSecure(string proxy, bool isBelieved)
    {
        await using var host = await ProgramHost.StartAsync(new LimitsSettings { Proxies = [proxy] });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?lang=en") { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "https" } } };
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(isBelieved, answer.Headers.Contains("Strict-Transport-Security"));
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie.ToLowerInvariant());
            Assert.Equal(isBelieved, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        });
    }
}
