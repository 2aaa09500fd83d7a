using CchcLive.Grains.Streams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Registry;

/// <summary>
/// Hears of changes that other processes of a cluster journaled: once a second it looks at the end of each followed stream (ADR 20). For processes of a
/// cluster only; one that owns its data alone has nothing to hear.
/// </summary>
/// <param name="streams">What follows.</param>
/// <param name="pace">The machine's time.</param>
/// <param name="log">For a database that does not answer.</param>
public sealed class RegistryWatch(IEnumerable<IFollowedStream> streams, TimeProvider pace, ILogger<RegistryWatch> log) : BackgroundService
{
    /// <summary>The time between two looks, and about how long another process's change is unknown here.</summary>
    public static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    private readonly IFollowedStream[] _streams = [.. streams];
    private bool _isFailing;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, pace);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var stream in _streams) await stream.CatchUpAsync(stopping);
            if (_isFailing) log.LogInformation("The registry is followed again.");
            _isFailing = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!_isFailing) log.LogWarning(e, "The registry could not be followed: what other processes change is not known here until it can.");
            _isFailing = true;
        }
    }
}
