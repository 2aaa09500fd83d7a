using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Reference;

namespace CchcLive.Grains.Directives;

/// <summary>What is asked of an area's targets.</summary>
/// <param name="Area">The area or unit.</param>
public sealed record DirectiveQuery(string Area)
{
    /// <summary>The counting rule's id, for indicators that are not of one rule only.</summary>
    public string Rule { get; init; } = ReferenceData.DefaultRule;

    /// <summary>Only what occurred by this instant, judged at it; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what had been committed by this instant, targets and entered figures too; null for all that is known now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>All targets are measured over the present period of this kind; null: each over that which its document names, a month where it names none.</summary>
    public TargetPeriod? Period { get; init; }

    /// <summary>All targets are measured over these days, both included; null for <see cref="Period"/>.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }

    /// <summary>The catalogues to take targets and entered figures from; null for those of the moment.</summary>
    public CatalogueSet? Catalogues { get; init; }

    /// <summary>Whether the last twelve months are counted too.</summary>
    public bool WithTrend { get; init; } = true;
}
