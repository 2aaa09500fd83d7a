using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Reference;

namespace CchcLive.Grains.Directives;

/// <summary>Where an area stands against every target that applies to it.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="Today">The date of that instant in the area's zone.</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Rule">The counting rule.</param>
/// <param name="CataloguePosition">Of which state of the catalogues the targets are.</param>
/// <param name="Standings">The targets, those in force first, in the order of the registry of indicators; those that contradict each other stand side by side.</param>
public sealed record DirectiveBoard(
    DirectiveQuery Query, long At, DateOnly Today, DateOnly TreeDate, CountingRule Rule, long CataloguePosition, IReadOnlyList<TargetStanding> Standings)
{
    /// <summary>The reference data that it was counted by.</summary>
    public required ReferenceData Reference { get; init; }

    /// <summary>Those in force on the last day measured.</summary>
    public IEnumerable<TargetStanding> InForce => Standings.Where(standing => standing.IsInForce);

    /// <summary>Those that are over, or not yet in force: for comparison only.</summary>
    public IEnumerable<TargetStanding> Others => Standings.Where(standing => !standing.IsInForce);
}
