using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>A question for what will be late in an area or a unit if nothing is done.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="Rule">The counting rule's id.</param>
public sealed record RiskQuery(string Id, string Rule)
{
    /// <summary>Under which unit a dossier counts.</summary>
    public UnitRole Role { get; init; }

    /// <summary>Only the dossiers of one row of a split; null for all.</summary>
    public DossierFilter? Only { get; init; }

    /// <summary>As it was at this instant, by what had occurred; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what had been committed by this instant, with the org chart and the calendars of then; null for all that is known now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The day whose dossiers are listed; null for both.</summary>
    public RiskDay? Day { get; init; }

    /// <summary>So many of the list are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many are listed.</summary>
    public int Take { get; init; } = 10;
}
