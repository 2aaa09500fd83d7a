using CchcLive.Grains.Alerts;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains;

/// <summary>
/// Keeps awake what must follow the clock without being asked: a shard that gave up after a failed commit, or whose process has gone, is activated anew when
/// somebody asks it next, and at the latest by these rounds. So too the closers, the clocks of publications and reports, and the sources that promised to be heard from. On the way this
/// process learns of sources that others took up.
/// </summary>
/// <param name="grains">Where they are.</param>
/// <param name="sources">The sources this process knows.</param>
/// <param name="registry">The reference data.</param>
/// <param name="settings">How many shards there are.</param>
/// <param name="alerts">Whether alerts are looked after.</param>
/// <param name="pace">The machine's time.</param>
/// <param name="log">For what did not answer.</param>
public sealed class Rounds(IGrainFactory grains, SourceDirectory sources, OrgRegistry registry, GrainSettings settings, AlertSettings alerts, TimeProvider pace, ILogger<Rounds> log) : BackgroundService
{
    /// <summary>The rest between two rounds.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private bool _isFailing;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, pace);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await GoAsync(stoppingToken);
    }

    private async Task GoAsync(CancellationToken stopping)
    {
        try
        {
            var shards = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(AskAsync));
            await sources.LoadAsync(shards.OfType<ShardStatus>(), stopping);
            await Closers.WakeAsync(grains, registry);
            await grains.PublicationClock().Wake();
            await grains.ReportClock().Wake();
            await Alerting.WakeAsync(grains, registry, alerts);
            if (shards.Contains(null)) return;
            if (_isFailing) log.LogInformation("All shards answer again.");
            _isFailing = false;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Tell(e);
        }
    }

    /// <summary>One shard that does not answer does not keep the others asleep.</summary>
    private async Task<ShardStatus?> AskAsync(int shard)
    {
        try
        {
            return await grains.Shard(shard).Status(recount: false);
        }
        catch (Exception e)
        {
            Tell(e);
            return null;
        }
    }

    private void Tell(Exception e)
    {
        log.Log(_isFailing ? LogLevel.Debug : LogLevel.Warning, e, "Not every shard and source answers; they are asked again.");
        _isFailing = true;
    }
}
