namespace CchcLive.Domain.Indicators;

/// <summary>What sort of figure an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>A number of dossiers, or a sum.</summary>
    Count,

    /// <summary>A share of the denominator, 0 to 1.</summary>
    Share,

    /// <summary>An average: the numerator per one of the denominator.</summary>
    Mean,

    /// <summary>A number of procedures or fields, or a share of them: each counts once for a whole area, so parts do not add up.</summary>
    Distinct,

    /// <summary>No event tells it: it is entered (docs/catalogues.md) and marked as such.</summary>
    Imported,

    /// <summary>A question of its own tells it, such as what will be late tomorrow: no sum of measures and facts.</summary>
    Question,
}
