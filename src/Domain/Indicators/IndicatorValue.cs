namespace CchcLive.Domain.Indicators;

/// <summary>An indicator of some figures: every share opens to its two numbers.</summary>
/// <param name="Numerator">The numerator; of a count the number itself.</param>
/// <param name="Denominator">The denominator; null if the indicator has none.</param>
/// <param name="Value">The number, the share (0.98, not rounded) or the average; null without a denominator: shown as “–”, never as 0 or 100 %.</param>
public readonly record struct IndicatorValue(long Numerator, long? Denominator, decimal? Value)
{
    /// <summary>A number that stands for itself.</summary>
    public static IndicatorValue Of(long number) => new(number, null, number);

    /// <summary>A numerator over a denominator.</summary>
    public static IndicatorValue Of(long numerator, long denominator) => new(numerator, denominator, denominator == 0 ? null : (decimal)numerator / denominator);
}
