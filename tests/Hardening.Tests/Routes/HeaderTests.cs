using System.Net;
using CchcLive.Hardening.Tests.Support;

namespace CchcLive.Hardening.Tests.Routes;

/// <summary>What every answer says to a browser, whoever gave it.</summary>
[Collection(nameof(OneProgram))]
public sealed class HeaderTests(ProgramHost host)
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    [Fact]
    public async Task EveryRoute_AnswersWithEveryHeader()
    {
        var routes = Route.Of(host);
        Assert.True(routes.Count > 40, $"Only {routes.Count} routes were found.");
        foreach (var route in routes) await CheckAsync(new HttpRequestMessage(new HttpMethod(route.Method), route.Path));
    }

    [Theory]
    [InlineData("GET", "/khong-co", 404)]
    [InlineData("GET", "/api/v1/khong-co", 404)]
    [InlineData("GET", "/assets/khong-co.js", 404)]
    [InlineData("PATCH", "/api/v1/areas", 405)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("GET", "/sources/test?after=abc", 400)]
    public async Task Refusal_AnswersWithEveryHeader(string method, string path, int status) => Assert.Equal(status, await CheckAsync(new HttpRequestMessage(new HttpMethod(method), path)));

    [Fact]
    public async Task RefusedHost_AnswersWithEveryHeader() => Assert.Equal(400, await CheckAsync(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "khac.example" } }));

    [Fact]
    public async Task Page_RunsAndShowsOnlyOurFiles_AndStandsInNoOther()
    {
        using var answer = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All((string[])["default-src 'none'", "script-src 'self';", "style-src 'self';", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"], part => Assert.Contains(part, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private async Task<int> CheckAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await host.Http.SendAsync(request);
            var about = $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}";
            foreach (var (name, value) in Always) Assert.True(answer.Headers.TryGetValues(name, out var values) && values.Single() == value, $"{about}: {name}");
            Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out var policy) && policy.Single().StartsWith("default-src 'none'", StringComparison.Ordinal), $"{about}: Content-Security-Policy");
            Assert.True(answer.Headers.CacheControl is not null, $"{about}: Cache-Control");
            Assert.False(answer.Headers.Contains("Server"), $"{about}: Server");
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, about);
            return (int)answer.StatusCode;
        }
    }
}
