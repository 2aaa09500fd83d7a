namespace CchcLive.Bench.Harness;

/// <summary>Medians and the uncertainty of their ratio.</summary>
internal static class Statistics
{
    private const int Resamples = 10_000;

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The value that a share of all values does not exceed.</summary>
    /// <param name="sorted">The values in order of size.</param>
    /// <param name="share">0 to 1.</param>
    public static double Quantile(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    /// <summary>The ratio of two medians with the 95 % interval of a seeded bootstrap.</summary>
    public static (double Ratio, double Low, double High) Ratio(IReadOnlyList<double> of, IReadOnlyList<double> to)
    {
#pragma warning disable CA5394 // reproducible on purpose
        var random = new Random(20250312);
        var ratios = Enumerable.Range(0, Resamples).Select(_ => Median(Resample(of)) / Median(Resample(to))).Order().ToArray();
        return (Median(of) / Median(to), ratios[Resamples / 40], ratios[Resamples - 1 - Resamples / 40]);

        IEnumerable<double> Resample(IReadOnlyList<double> values) => [.. values.Select(_ => values[random.Next(values.Count)])];
#pragma warning restore CA5394
    }
}
