using System.Globalization;
using System.Numerics;

namespace CchcLive.Bench.Harness;

/// <summary>Latencies by size. Nothing is left out; buckets are a thirty-second of their size wide, so that a quantile is at most 3 % too high.</summary>
internal sealed class Histogram
{
    private const int Precision = 5;
    private readonly long[] _counts = new long[64 << Precision];

    /// <summary>How many latencies there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan latency)
    {
        _counts[Bucket(Math.Max(0, latency.Ticks / TimeSpan.TicksPerMicrosecond))]++;
        Count++;
    }

    /// <summary>Adds all of another.</summary>
    public void Add(Histogram other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
        Count += other.Count;
    }

    /// <summary>Milliseconds that a share of all latencies does not exceed.</summary>
    /// <param name="share">0 to 1.</param>
    public double Quantile(double share)
    {
        var left = (long)Math.Ceiling(share * Count);
        for (var i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left <= 0) return Upper(i) / 1000.0;
        }

        return double.NaN;
    }

    /// <summary>Every bucket that is not empty: its upper end in milliseconds and how many are in it.</summary>
    public override string ToString() => string.Join(' ', _counts.Select((count, bucket) => (count, bucket)).Where(pair => pair.count > 0)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{Upper(pair.bucket) / 1000.0:0.###}:{pair.count}")));

    private static int Bucket(long microseconds)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)microseconds) - Precision);
        return (shift << Precision) + (int)(microseconds >> shift);
    }

    private static long Upper(int bucket)
    {
        var shift = Math.Max(0, (bucket >> Precision) - 1);
        return ((long)(bucket - (shift << Precision)) + 1 << shift) - 1;
    }
}
