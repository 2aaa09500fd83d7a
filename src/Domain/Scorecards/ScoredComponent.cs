using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Scorecards;

/// <summary>A component with what it earned.</summary>
/// <param name="Component">The component.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Figure">What its indicator says.</param>
/// <param name="Points">The points, to two decimals; null without data, and of what earns none.</param>
public sealed record ScoredComponent(CardComponent Component, Indicator Indicator, CardFigure Figure, decimal? Points)
{
    /// <summary>Id and version of its indicator.</summary>
    public string IndicatorKey => Indicator.Key;

    /// <summary>True if its value is a share; else it is a number in the indicator's unit.</summary>
    public bool IsShare => Indicator.IsInPerCent();
}
