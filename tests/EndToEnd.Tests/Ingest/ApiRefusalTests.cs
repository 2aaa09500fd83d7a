using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>Whatever the API refuses, it says why, as a problem with a rule; only people's browsers get pages.</summary>
public sealed class ApiRefusalTests(District district) : IClassFixture<District>
{
    [Theory]
    [InlineData("POST", "/api/v1/areas", "application/json", 405, "method-not-allowed", "GET")]
    [InlineData("DELETE", "/api/v1/sources/x", null, 405, "method-not-allowed", "PUT")]
    [InlineData("GET", "/api/v1/events", null, 405, "method-not-allowed", "POST")]
    [InlineData("POST", "/health", "application/json", 405, "method-not-allowed", "GET")]
    [InlineData("GET", "/api/v1/nothing", null, 404, "unknown-path", "/api/v1/nothing")]
    [InlineData("POST", "/api/nothing", "application/json", 404, "unknown-path", "/api/nothing")]
    [InlineData("GET", "/api", null, 404, "unknown-path", "/openapi/v1.json")]
    [InlineData("PUT", "/api/v1/sources/x", "text/plain", 415, "unsupported-media-type", "application/json")]
    [InlineData("POST", "/api/v1/admin/quarantine", "text/plain", 415, "unsupported-media-type", "application/json")]
    [InlineData("POST", "/api/v1/admin/quarantine", "application/json", 400, "bad-request", "JSON")]
    public async Task Refused_WithARuleAndWords(string method, string path, string? type, int status, string rule, string words)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.ParseAdd("text/html, */*");
        if (type is not null) request.Content = new StringContent("{", Encoding.UTF8, type);
        using var answer = await district.Server.Http.SendAsync(request);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((status, rule), ((int)answer.StatusCode, problem.GetProperty("rule").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/areas/quan-binh-tan/late?limit=abc", "limit")]
    [InlineData("/api/v1/areas/quan-binh-tan/late?limit=0", "limit")]
    [InlineData("/api/v1/areas/quan-binh-tan/board?by=3", "by")]
    [InlineData("/api/v1/areas/quan-binh-tan/board?by=unit,field", "by")]
    [InlineData("/api/v1/areas/quan-binh-tan/board?role=%2B1", "role")]
    [InlineData("/api/v1/areas/quan-binh-tan/board?asOf=2025-03-12T08:30:00%2B07:00", "asOf")]
    [InlineData("/api/v1/areas/quan-binh-tan/board?asOf=2025-03-13", "asOf")]
    [InlineData("/api/v1/admin/quarantine?limit=abc", "limit")]
    [InlineData("/api/v1/admin/quarantine?limit=1001", "limit")]
    [InlineData("/api/v1/admin/quarantine?after=-1", "after")]
    [InlineData("/api/v1/admin/quarantine?state=7", "state")]
    [InlineData("/api/v1/sources/x/totals?from=today", "from")]
    public async Task ParameterThatCannotBeUsed_IsNamed(string path, string parameter)
    {
        using var answer = await district.Server.Http.GetAsync(path);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((400, "bad-parameter"), ((int)answer.StatusCode, problem.GetProperty("rule").GetString()));
        Assert.Contains($"“{parameter}”", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOfADayThatLasts_IsNow()
    {
        var board = await district.Server.GetAsync("/api/v1/areas/quan-binh-tan/board?asOf=2025-03-12");
        Assert.StartsWith("2025-03-12T08:", board.GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:8080", 200)]
    [InlineData("[::1]:8080", 200)]
    [InlineData("cchc.example", 400)]
    [InlineData("127.0.0.1.cchc.example", 400)]
    public async Task Host_MustNameThisMachine(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/areas");
        request.Headers.Host = host;
        using var answer = await district.Server.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }
}
