using System.Net.Http.Headers;
using CchcLive.Domain.Events;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Simulation;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CchcLive.Silo.Demo;

/// <summary>
/// The demonstration's feed: a simulated district that sends its events over the public HTTP API like any source, as the simulated clock reaches
/// them. Its stories depend on the seed alone, so after a restart it tells the same ones, and what was sent before is a duplicate.
/// </summary>
internal sealed class DemoFeed(IServer server, OrgRegistry registry, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DemoFeed> log) : BackgroundService
{
    private const ulong Seed = 20250312;
    private const int BatchSize = 2000;
    private const string Area = "quan-binh-tan";

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var parameters = DistrictParameters.Parse(await File.ReadAllBytesAsync(ShippedData.Find("simulation", Area), stoppingToken));
        var start = ClockSetting.Demonstration.Start;
        foreach (var batch in new SimulatedDistrict(parameters, Seed, registry.CalendarOf(Area)).History(start).Chunk(BatchSize)) await Send(http, batch, stoppingToken);
        log.LogInformation("Demonstration: the simulated district has sent its past and works on from {Now:dd/MM/yyyy HH:mm}.", clock.GetUtcNow().ToOffset(start.Offset));
        await Follow(http, new SimulatedDistrict(parameters, Seed, registry.CalendarOf(Area)).From(start), stoppingToken);
    }

    private async Task Follow(HttpClient http, IEnumerable<DossierEvent> future, CancellationToken stopping)
    {
        var due = new List<DossierEvent>();
        foreach (var e in future)
        {
            while (e.Time.UtcTicks > clock.GetUtcNow().UtcTicks)
            {
                await Flush(http, due, stopping);
                await Task.Delay(Pace, SystemClock.Instance, stopping);
            }

            due.Add(e);
            if (due.Count >= BatchSize) await Flush(http, due, stopping);
        }
    }

    private async Task Flush(HttpClient http, List<DossierEvent> due, CancellationToken stopping)
    {
        if (due.Count == 0) return;
        await Send(http, due, stopping);
        due.Clear();
    }

    private async Task Send(HttpClient http, IEnumerable<DossierEvent> events, CancellationToken stopping)
    {
        using var body = new MemoryStream();
        foreach (var e in events)
        {
            body.Write(CloudEventWriter.ToUtf8(e));
            body.WriteByte((byte)'\n');
        }

        while (true)
        {
            using var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };
            using var answer = await http.PostAsync("/api/v1/events", content, stopping);
            if (answer.IsSuccessStatusCode) return;
            log.LogWarning("Demonstration: the API answered {Status}; the same events will be sent again.", (int)answer.StatusCode);
            await Task.Delay(RetryAfter, SystemClock.Instance, stopping);
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }
}
