using System.Globalization;

namespace CchcLive.Domain.Indicators;

/// <summary>How a rating becomes a per cent, and which ones satisfy. No directive says where satisfaction begins: the limits are those of the usual scale of five.</summary>
public static class Ratings
{
    /// <summary>Satisfied from here on, in per cent of the scale: 4 of 5, "hài lòng".</summary>
    public const int SatisfiedFrom = 80;

    /// <summary>Dissatisfied up to here, in per cent of the scale: 2 of 5, "không hài lòng".</summary>
    public const int DissatisfiedUpTo = 40;

    /// <summary>A share of satisfaction is shown from this coverage on (D§1 row 38): of those handed over, so many must be rated.</summary>
    public const decimal LeastCoverage = 0.4m;

    private const decimal UsualScale = 5;

    /// <summary>True of a share of satisfied people where too few rated: without its coverage it is neither shown nor judged (D§1 row 38).</summary>
    public static bool Hides(Indicator indicator, Figures figures) => indicator.Id == "satisfied" && !(IndicatorRegistry.Shipped.Evaluate("rated", figures).Value >= LeastCoverage);

    /// <summary>The value of an additive indicator as it may be shown and judged; no data where it is hidden.</summary>
    public static IndicatorValue ShownOf(Indicator indicator, Figures figures) => Hides(indicator, figures) ? default : indicator.ValueOf(figures);

    /// <summary>The per cent of a score, 0 to 100, rounded half up; null if the score is no number.</summary>
    /// <param name="score">The score as the source writes it.</param>
    /// <param name="scale">The best score; without one, or if it is not above 0, five.</param>
    public static int? PerCent(string? score, string? scale)
    {
        if (!TryRead(score, out var value)) return null;
        var best = TryRead(scale, out var given) && given > 0 ? given : UsualScale;
        return value >= best ? 100 : value <= 0 ? 0 : (int)Math.Round(100 * (value / best), MidpointRounding.AwayFromZero);
    }

    private static bool TryRead(string? text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
