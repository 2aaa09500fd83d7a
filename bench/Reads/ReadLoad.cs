using System.Diagnostics;

namespace CchcLive.Bench.Reads;

/// <summary>Readers at work on one peer. Every latency is kept.</summary>
internal static class ReadLoad
{
    /// <summary>Each reader reads again as soon as it has read.</summary>
    /// <returns>Reads a second.</returns>
    public static async Task<double> RateAsync(IBoardPeer peer, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var reads = await Task.WhenAll(Enumerable.Range(0, peer.Readers).Select(reader => Task.Run(async () =>
        {
            var n = 0;
            for (; Stopwatch.GetElapsedTime(started) < time; n++) await peer.ReadAsync(reader);
            return n;
        })));
        return reads.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// Open loop: each reader reads at its own instants, once a second, the readers spread over the second. A latency counts from the instant at which
    /// the read was meant to begin, so that a server that stalls is not spared the reads it held up.
    /// </summary>
    /// <returns>Milliseconds of every read, in order of size.</returns>
    public static async Task<double[]> LatenciesAsync(IBoardPeer peer, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 10;
        var latencies = await Task.WhenAll(Enumerable.Range(0, peer.Readers).Select(reader => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var second = 0; second < time.TotalSeconds; second++)
            {
                var due = started + (long)((second + reader / (double)peer.Readers) * Stopwatch.Frequency);
                await UntilAsync(due);
                await peer.ReadAsync(reader);
                mine.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            }

            return mine;
        })));
        return [.. latencies.SelectMany(mine => mine).Order()];
    }

    private static async Task UntilAsync(long instant)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), instant);
        if (left > TimeSpan.Zero) await Task.Delay(left);
    }
}
