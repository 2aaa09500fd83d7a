using System.Net;
using CchcLive.Ingest.Http;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Tests.Http;

/// <summary>A silo or the database is away: who asks is told to ask again. What is really broken stays an error.</summary>
public sealed class ApiOutageTests : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    public ApiOutageTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseApiRefusals();
        _app.MapGet("/api/silo", string () => throw new TimeoutException("no answer"));
        _app.MapGet("/api/journal", string () => throw new JournalUnavailableException("gone", outcomeUnknown: false));
        _app.MapGet("/api/broken", string () => throw new InvalidOperationException("a fault of ours"));
    }

    [Theory]
    [InlineData("/api/silo", HttpStatusCode.ServiceUnavailable, 1)]
    [InlineData("/api/journal", HttpStatusCode.ServiceUnavailable, 1)]
    [InlineData("/api/broken", HttpStatusCode.InternalServerError, null)]
    public async Task Question_DuringAnOutage_IsToBeAskedAgain(string path, HttpStatusCode status, int? retryAfter)
    {
        using var answer = await _http.GetAsync(new Uri(_app.Urls.Single() + path));
        Assert.Equal((status, retryAfter), (answer.StatusCode, (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds));
    }

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
