using System.Collections.Concurrent;
using CchcLive.Grains;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Http.Keys;

/// <summary>Notes when keys are used, and tells it once a minute: a busy source must not cost a write per request. Thread-safe.</summary>
public sealed class KeyUseNotes(IGrainFactory grains, TimeProvider clock, ILogger<KeyUseNotes> log) : BackgroundService
{
    private static readonly TimeSpan TellsEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _untold = new(StringComparer.Ordinal);

    /// <summary>A key is used now.</summary>
    public void Note(string key) => _untold[key] = clock.GetUtcNow().UtcTicks;

    /// <summary>When each key was last used (UTC ticks).</summary>
    public async Task<IReadOnlyDictionary<string, long>> ListAsync()
    {
        await TellAsync();
        return (await grains.KeyUses().List()).Uses.ToDictionary(use => use.Key, use => use.At, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TellsEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync();
            }
#pragma warning disable CA1031 // what could not be told is told the next time
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "When keys were last used could not be noted");
            }
        }
    }

    private async Task TellAsync()
    {
        var uses = _untold.Select(use => new KeyUse(use.Key, use.Value)).ToArray();
        if (uses.Length == 0) return;
        await grains.KeyUses().Note(new KeyUses(uses));
        foreach (var use in uses) _untold.TryRemove(new(use.Key, use.At));
    }
}
