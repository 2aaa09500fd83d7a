using System.Diagnostics;
using CchcLive.Bench.Harness;

namespace CchcLive.Bench.Screens;

/// <summary>From what a screen showed when to how long each receipt took.</summary>
internal static class Shown
{
    /// <summary>
    /// How long after it was meant to be sent each receipt was shown. Receipts are told apart by their number only: the nth was shown when the total had
    /// grown by n. What is not shown yet counts with the time it has waited until now, so that a server that falls behind is not spared.
    /// </summary>
    /// <param name="seen">When which total was shown first, as timestamps of <see cref="Stopwatch"/>.</param>
    /// <param name="before">The total before the first receipt.</param>
    /// <param name="intended">When each receipt was meant to be sent.</param>
    /// <param name="from">The first that counts; those before it are for warming up.</param>
    public static Histogram Latencies(IReadOnlyList<(long At, long Total)> seen, long before, long[] intended, int from)
    {
        var latencies = new Histogram();
        var n = 0;
        foreach (var (at, total) in seen)
        {
            for (; n < total - before && n < intended.Length; n++) Add(at);
        }

        for (var now = Stopwatch.GetTimestamp(); n < intended.Length; n++) Add(now);
        return latencies;

        void Add(long at)
        {
            if (n >= from) latencies.Add(Stopwatch.GetElapsedTime(intended[n], at));
        }
    }
}
