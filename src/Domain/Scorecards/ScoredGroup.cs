namespace CchcLive.Domain.Scorecards;

/// <summary>A group with what its components earned.</summary>
/// <param name="Group">The group.</param>
/// <param name="Components">Its components, in their order.</param>
public sealed record ScoredGroup(CardGroup Group, IReadOnlyList<ScoredComponent> Components)
{
    /// <summary>The points; null if no component has any, which is not 0.</summary>
    public decimal? Points => CoveredMax == 0 ? null : Components.Sum(component => component.Points ?? 0);

    /// <summary>How many points the components with data could earn.</summary>
    public decimal CoveredMax => Components.Where(component => component.Points is not null).Sum(component => component.Component.Max!.Value);
}
