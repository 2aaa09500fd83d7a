using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Scorecards;

/// <summary>The card of a place over a period. A component without data neither earns points nor counts as lost: the card says of how many points it is.</summary>
/// <param name="Definition">What it is made by.</param>
/// <param name="Groups">The groups, in their order.</param>
/// <param name="PortalScore">The score that the portal gives, if it was entered; 0 to 100.</param>
public sealed record Scorecard(CardDefinition Definition, IReadOnlyList<ScoredGroup> Groups, decimal? PortalScore)
{
    /// <summary>Every component, in order.</summary>
    public IEnumerable<ScoredComponent> Components => Groups.SelectMany(group => group.Components);

    /// <summary>The points earned.</summary>
    public decimal Total => Groups.Sum(group => group.Points ?? 0);

    /// <summary>How many of the 100 points have data.</summary>
    public decimal CoveredMax => Groups.Sum(group => group.CoveredMax);

    /// <summary>The points converted to 100, to two decimals: with all points covered the total itself; null without data.</summary>
    public decimal? Score => CoveredMax == 0 ? null : Math.Round(Total / CoveredMax * CardDefinition.MostPoints, 2, MidpointRounding.AwayFromZero);

    /// <summary>The band of <see cref="Score"/>; null while too few points are covered.</summary>
    public CardBand? Band => CoveredMax >= Definition.BandsFrom ? Definition.BandOf(Score!.Value) : null;

    /// <summary><see cref="Score"/> less the portal's; null unless both are there.</summary>
    public decimal? Difference => Score - PortalScore;

    /// <summary>Makes a card.</summary>
    /// <param name="definition">What it is made by.</param>
    /// <param name="figureOf">What the indicator of a component says.</param>
    /// <param name="portalScore">See <see cref="PortalScore"/>.</param>
    public static Scorecard Of(CardDefinition definition, Func<CardComponent, CardFigure> figureOf, decimal? portalScore = null) => new(
        definition, [.. definition.Groups.Select(group => new ScoredGroup(group, [.. group.Components.Select(component => Scored(component, figureOf(component)))]))], portalScore);

    private static ScoredComponent Scored(CardComponent component, CardFigure figure) => new(
        component, IndicatorRegistry.Shipped.Find(component.Indicator)!, figure, figure.Value is { } value ? component.PointsOf(value) : null);
}
