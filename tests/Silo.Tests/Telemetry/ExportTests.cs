using System.Net.Http.Headers;
using System.Text;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.Silo.Tests.Support;

namespace CchcLive.Silo.Tests.Telemetry;

/// <summary>A collector sees metrics, and the trace of a request from the door to the journal.</summary>
public class ExportTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Event = """{"specversion":"1.0","id":"e-1","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"M-1","data":{"handlingUnitId":"bt-p-an-lac","applicant":"NGUYEN-THI-BI-MAT"}}""";

    [Fact]
    public async Task OneIngestRequest_IsSeenInMetricsAndAsOneTrace_WithoutWhoOrWhich()
    {
        await using var collector = await Collector.StartAsync();
        await using (var server = await TestServer.StartAsync(new ProgramSettings { Telemetry = new TelemetrySettings { Endpoint = collector.Url, EverySeconds = 3600, TracedShare = 0 } }))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Event)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
            using var answer = await server.Http.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode);
            (await server.Http.GetAsync(new Uri("/api/v1/areas/quan-binh-tan/board?from=2025-03-01", UriKind.Relative))).Dispose(); // not sampled: it names no trace, and the share is 0
        }

        foreach (var name in (string[])["ingest.events", "ingest.request.duration", "shard.fold.duration", "journal.commit.duration", "query.duration", "health.state", "dotnet.gc.collections", "kestrel.active_connections"])
            Assert.True(Collector.Has(collector.Metrics, name), name);
        foreach (var span in (string[])["ingest.request", "ingest.chunk", "shard.flush", "journal.append"]) Assert.True(Collector.Has(collector.Traces, span), span);
        Assert.Equal(5, Collector.Count(collector.Traces, Convert.FromHexString(Trace))); // the web server's and the four
        Assert.False(Collector.Has(collector.Traces, "query"));
        foreach (var secret in (string[])["NGUYEN-THI-BI-MAT", "M-1"]) Assert.False(Collector.Has([.. collector.Metrics, .. collector.Traces], secret), secret);
    }
}
