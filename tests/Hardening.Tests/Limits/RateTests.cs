using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>Who asks too often is refused, told when to come again, and takes nothing from the others.</summary>
public sealed class RateTests(RateTests.Host host) : IClassFixture<RateTests.Host>
{
    private const int Burst = 50;
    [Fact]
    public async Task Page_AskedTooOften_IsRefusedWithAPage_AndOthersAreServed()
    {
        var refused = await AskUntilRefusedAsync(() => From("203.0.113.1", HttpMethod.Get, "/login"));
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Quá nhiều yêu cầu", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await host.Http.SendAsync(From("203.0.113.2", HttpMethod.Get, "/login"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Events_SentTooOften_AreRefusedWithWords_AndPagesAreStillServed()
    {
        var refused = await AskUntilRefusedAsync(() =>
        {
            var request = From("203.0.113.3", HttpMethod.Post, "/api/v1/events");
            request.Content = new StringContent("", Encoding.UTF8, "application/x-ndjson");
            return request;
        });
        Assert.Equal("too-many-requests", JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("rule").GetString());
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        using var page = await host.Http.SendAsync(From("203.0.113.3", HttpMethod.Get, "/login"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task MachinesOfOneIpv6Network_ShareTheirRate()
    {
        var next = 0;
        await AskUntilRefusedAsync(() => From($"2001:db8:1:2::{++next:x}", HttpMethod.Get, "/login"));
    }

    [Fact]
    public async Task ThisMachine_WithoutAccounts_IsExempt()
    {
        for (var i = 0; i < Burst * 2; i++)
        {
            using var answer = await host.Http.GetAsync(new Uri("/style", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static HttpRequestMessage From(string address, HttpMethod method, string path) => new(method, path) { Headers = { { "X-Forwarded-For", address } } };

    /// <summary>The bucket fills again while it is emptied; so the refusal comes, but not at a certain request.</summary>
    private async Task<HttpResponseMessage> AskUntilRefusedAsync(Func<HttpRequestMessage> ask)
    {
        for (var i = 0; i < 1000; i++)
        {
            var answer = await host.Http.SendAsync(ask());
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) return answer;
            answer.Dispose();
        }

        throw new InvalidOperationException("A thousand requests at once were all served.");
    }

    /// <summary>The program with narrow limits.</summary>
    public sealed class Host() : ProgramHost(new LimitsSettings { RequestsPerSecond = 5, EventRequestsPerSecond = 1, Proxies = ["127.0.0.1"] });
}
