using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Screens;

/// <summary>
/// Sends events at instants that are fixed beforehand, whether or not the server has answered the ones before: an event that could not be sent in time
/// waits at the server's expense. With several events a request each waits for the last of its request.
/// </summary>
/// <param name="Intended">When each event was meant to be sent, as timestamps of <see cref="Stopwatch"/>.</param>
/// <param name="Answered">How long after that each was answered for, from the first that counts.</param>
internal sealed record OpenLoop(long[] Intended, Histogram Answered)
{
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends all of them; returns when all are answered.</summary>
    /// <param name="sender">Where to.</param>
    /// <param name="events">The events.</param>
    /// <param name="rate">Events a second.</param>
    /// <param name="batch">Events a request.</param>
    /// <param name="from">The first event whose answer counts.</param>
    public static async Task<OpenLoop> SendAsync(HttpSender sender, BenchEvent[] events, double rate, int batch, int from)
    {
        var started = Stopwatch.GetTimestamp() + Lead.Ticks * (Stopwatch.Frequency / TimeSpan.TicksPerSecond);
        long[] intended = [.. events.Select((_, n) => started + (long)(n / rate * Stopwatch.Frequency))];
        var answered = new Histogram();
        var requests = new List<Task>();
        for (var first = 0; first < events.Length; first += batch)
        {
            var part = events.AsSpan(first, Math.Min(batch, events.Length - first)).ToArray();
            await UntilAsync(intended[first + part.Length - 1]);
            requests.Add(RequestAsync(part, first));
        }

        await Task.WhenAll(requests);
        return new OpenLoop(intended, answered);

        async Task RequestAsync(BenchEvent[] part, int first)
        {
            await Task.Yield();
            await sender.SendAsync(part);
            var now = Stopwatch.GetTimestamp();
            lock (answered)
            {
                for (var n = Math.Max(first, from); n < first + part.Length; n++) answered.Add(Stopwatch.GetElapsedTime(intended[n], now));
            }
        }
    }

    private static async Task UntilAsync(long instant)
    {
        while (Stopwatch.GetTimestamp() < instant)
        {
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), instant);
            await Task.Delay(left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1));
        }
    }
}
