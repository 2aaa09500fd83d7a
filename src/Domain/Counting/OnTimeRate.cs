namespace CchcLive.Domain.Counting;

/// <summary>An on-time percentage with what it is made of (D§2.3): every percentage opens to its two numbers.</summary>
/// <param name="OnTime">The numerator.</param>
/// <param name="Of">The denominator; dossiers whose due date is unknown are in neither.</param>
public readonly record struct OnTimeRate(long OnTime, long Of)
{
    /// <summary>The percentage, 0 to 100; null without a denominator: shown as "–", never as 0 or 100.</summary>
    public double? Percent => Of == 0 ? null : 100.0 * OnTime / Of;

    /// <summary>The rate of a row under a rule.</summary>
    /// <param name="row">One number per <see cref="Measure"/>.</param>
    /// <param name="rule">The rule that the row was counted by.</param>
    public static OnTimeRate From(ReadOnlySpan<long> row, CountingRule rule)
    {
        var inTime = row[(int)Measure.ProcessedEarly] + row[(int)Measure.ProcessedOnDay];
        var ended = row[(int)Measure.Processed] - row[(int)Measure.ProcessedUnknown];
        return rule.RateBase == RateBase.Processed
            ? new OnTimeRate(inTime, ended)
            : new OnTimeRate(inTime + row[(int)Measure.OpenWithin], ended + row[(int)Measure.Open] - row[(int)Measure.OpenUnknown]);
    }
}
