using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Docs;

/// <summary><c>docs/ingest.http</c> runs, twice over, and does what its headings say.</summary>
public sealed class HttpFileTests(District district) : IClassFixture<District>
{
    [Fact]
    public async Task EveryRequest_HasTheStatusThatTheFileExpects()
    {
        var requests = HttpFile.Read();
        Assert.True(requests.Count >= 15);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var request in requests.Concat(requests))
        {
            var (status, text) = await SendAsync(request);
            Assert.True(status == request.Expected, $"{request.Name}: {status}, not {request.Expected}.\n{text}");
            answers.TryAdd(request.Name, text);
        }

        var lines = JsonDocument.Parse(answers.Single(answer => answer.Key.StartsWith("Lines:", StringComparison.Ordinal)).Value).RootElement;
        Assert.Equal("{\"data.hoTen\":1}", lines.GetProperty("fieldsRemoved").GetRawText());
        Assert.Equal(["orphan", "quarantined"], lines.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("outcome").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("2025-03-21", answers["The dossier, as it is now"], StringComparison.Ordinal);
    }

    private async Task<(int Status, string Text)> SendAsync(HttpFile request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path);
        if (request.ContentType is { } type) message.Content = new StringContent(request.Body, Encoding.UTF8, type);
        using var answer = await district.Server.Http.SendAsync(message);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
