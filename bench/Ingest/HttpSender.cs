using System.Net.Http.Headers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>Sends events over HTTP: one as <c>application/cloudevents+json</c>, more as NDJSON.</summary>
internal sealed class HttpSender(string url) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Uri _address = new($"{url}/api/v1/events");

    /// <summary>Sends everything.</summary>
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch) => Callers.SendAsync(Callers.Count(batch), events, batch, (_, request) => SendAsync(request));

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>Sends some in one request, again as long as the server asks for patience.</summary>
    public async Task SendAsync(BenchEvent[] request)
    {
        var body = new byte[request.Sum(e => e.Json.Length + 1)];
        var at = 0;
        foreach (var e in request)
        {
            e.Json.CopyTo(body, at);
            at += e.Json.Length;
            body[at++] = (byte)'\n';
        }

        while (true)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue(request.Length == 1 ? "application/cloudevents+json" : "application/x-ndjson");
            using var answer = await _client.PostAsync(_address, content);
            if (answer.IsSuccessStatusCode) return;
            if (answer.StatusCode != System.Net.HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }
}
