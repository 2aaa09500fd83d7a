using CchcLive.Grains;
using CchcLive.Grains.Sources;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Intake;

/// <summary>
/// Tells each source's grain what came, off the path of the requests: one message at a time for all sources, and what is counted meanwhile goes
/// out together with the next. Requests wait for nothing. What cannot be told is kept and told later. Thread-safe.
/// </summary>
public sealed class SourceMeter(IGrainFactory grains, ILogger<SourceMeter> log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private SourceTallies _waiting = new();
    private bool _isSending;

    /// <summary>Takes up what was counted in one request.</summary>
    internal void Add(SourceTallies counted)
    {
        lock (_lock)
        {
            foreach (var (source, tally) in counted.All)
            {
                SourceInstruments.Arrived(source, tally);
                _waiting.Add(source, tally);
            }

            if (_isSending) return;
            _isSending = true;
        }

        _ = Task.Run(SendAsync);
    }

    private async Task SendAsync()
    {
        while (Take() is { } tallies)
        {
            var sent = await Task.WhenAll(tallies.All.Select(async pair =>
            {
                try
                {
                    await grains.Source(pair.Key).Report(pair.Value);
                    return true;
                }
                catch (Exception e)
                {
                    log.LogWarning(e, "The counts of source {Source} were not taken; they will be sent again.", pair.Key);
                    lock (_lock) _waiting.Add(pair.Key, pair.Value);
                    return false;
                }
            }));
            if (sent.Contains(false)) await Task.Delay(RetryAfter);
        }
    }

    private SourceTallies? Take()
    {
        lock (_lock)
        {
            if (!_waiting.All.Any())
            {
                _isSending = false;
                return null;
            }

            var taken = _waiting;
            _waiting = new SourceTallies();
            return taken;
        }
    }
}
