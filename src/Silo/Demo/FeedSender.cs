using System.Net.Http.Headers;
using CchcLive.Ingest.Simulation.Feeds;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Demo;

/// <summary>Sends what the demonstration has to say over the public API; what was not taken is sent again.</summary>
internal sealed class FeedSender(HttpClient http, ILogger log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Sends lines as NDJSON, the broken ones broken.</summary>
    public async Task SendAsync(IEnumerable<FeedLine> lines, CancellationToken stopping)
    {
        using var body = new MemoryStream();
        using (var writer = new FeedWriter(body))
        {
            foreach (var line in lines) writer.Write(line);
        }

        await UntilTakenAsync(async () =>
        {
            using var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };
            return await http.PostAsync("/api/v1/events", content, stopping);
        }, stopping);
    }

    /// <summary>Declares a feed.</summary>
    public Task DeclareAsync(SimulatedSource source, int intervalMinutes, CancellationToken stopping) =>
        UntilTakenAsync(() => http.PutAsJsonAsync($"/api/v1/sources/{source.Id}", new { intervalMinutes, units = source.Units }, stopping), stopping);

    /// <summary>Says that a feed is alive.</summary>
    public Task BeatAsync(SimulatedSource source, CancellationToken stopping) =>
        UntilTakenAsync(() => http.PostAsync($"/api/v1/sources/{source.Id}/heartbeat", null, stopping), stopping);

    private async Task UntilTakenAsync(Func<Task<HttpResponseMessage>> send, CancellationToken stopping)
    {
        while (true)
        {
            using var answer = await send();
            if (answer.IsSuccessStatusCode) return;
            log.LogWarning("Demonstration: the API answered {Status}; the same will be sent again.", (int)answer.StatusCode);
            await Task.Delay(RetryAfter, SystemClock.Instance, stopping);
        }
    }
}
