using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>What a projection must know of an indicator.</summary>
/// <param name="HasDenominator">True of shares and means.</param>
/// <param name="IsShare">True if one dossier is 0 or 1 of the numerator.</param>
/// <param name="CanBeMadeGood">True if what is wanting can still be made up for.</param>
/// <param name="Doomed">How many are lost already and not yet in the denominator; null for none.</param>
public sealed record FigureTraits(bool HasDenominator, bool IsShare, bool CanBeMadeGood, Func<Figures, long>? Doomed)
{
    /// <summary>A late dossier can still be explained and apologised for, a dossier rated, synchronised, followed; what a late one is can no more be changed.</summary>
    private static readonly HashSet<string> MadeGood = new(StringComparer.Ordinal)
    {
        "explained", "apologised", "no-notice", "generic-reason", "rated", "status-tracked", "synced", "procedures-on-system", "internal-controlled", "procedures-published",
    };

    /// <summary>Those of an indicator under a counting rule.</summary>
    public static FigureTraits Of(Indicator indicator, CountingRule rule) => new(
        indicator.Kind is IndicatorKind.Share or IndicatorKind.Mean, indicator.Kind == IndicatorKind.Share, MadeGood.Contains(indicator.Id),
        indicator.Id == "on-time" && rule.RateBase == RateBase.Processed ? figures => figures[Measure.OpenLate] : null);
}
