using System.Net.Http.Headers;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Simulation;
using CchcLive.Ingest.Simulation.Feeds;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CchcLive.Silo.Demo;

/// <summary>
/// The demonstration's feeds: a simulated area whose one-stop desks send over the public HTTP API like any source, as the simulated clock reaches
/// what they have to say. The stories depend on the seed alone, so after a restart they are the same ones, and what was sent before is a duplicate.
/// </summary>
internal sealed class DemoFeed(
    Demonstration shown, IServer server, LocalKey key, IJournalStore store, OrgRegistry registry, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DemoFeed> log) : BackgroundService
{
    private const ulong Seed = 20250312;
    private const int BatchSize = 2000;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private DateTimeOffset _resumed;
    private DateTimeOffset _start;

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _resumed = clock.GetUtcNow();
        _start = await shown.BeginAsync(store, _resumed, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        using var http = new HttpClient
        {
            BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key.Text) },
        };
        var district = new SimulatedDistrict(shown.Parameters, Seed, registry.CalendarOf(shown.Area));
        var sender = new FeedSender(http, log);
        var signs = new SignsOfLife(district, sender, shown.Parameters, clock);
        var isFirst = _resumed == _start;
        await signs.SendAsync(stoppingToken);
        foreach (var batch in district.History(_start).Where(line => isFirst || IsSafeAgain(line)).Chunk(BatchSize)) await sender.SendAsync(batch, stoppingToken);
        log.LogInformation("Demonstration: {Area} has sent its past and works on from {Now:dd/MM/yyyy HH:mm}.", shown.Area, clock.GetUtcNow().ToOffset(shown.Parameters.Demonstration!.Start.Offset));
        await Follow(district.From(_start).Where(line => line.Arrival >= _resumed.UtcTicks || IsSafeAgain(line)), sender, signs, stoppingToken);
    }

    private async Task Follow(IEnumerable<FeedLine> future, FeedSender sender, SignsOfLife signs, CancellationToken stopping)
    {
        var due = new List<FeedLine>();
        foreach (var line in future)
        {
            while (line.Arrival > clock.GetUtcNow().UtcTicks)
            {
                await Flush();
                await signs.SendAsync(stopping);
                await Task.Delay(Pace, SystemClock.Instance, stopping);
            }

            due.Add(line);
            if (due.Count >= BatchSize) await Flush();
        }

        async Task Flush()
        {
            if (due.Count == 0) return;
            await sender.SendAsync(due, stopping);
            due.Clear();
        }
    }

    /// <summary>What was sent before a restart is sent again, but not what would be quarantined twice.</summary>
    private static bool IsSafeAgain(FeedLine line) => line.Planted is not (Planted.Duplicate or Planted.Conflict or Planted.Broken);

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }
}
