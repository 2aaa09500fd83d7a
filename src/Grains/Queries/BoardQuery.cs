using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>What is asked of an area or a unit.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="From">The first day of the period; null for all that is known.</param>
/// <param name="To">Its last day, included; null for up to now.</param>
/// <param name="AsOf">Only what occurred by this instant, judged at it; null for now or the period's end.</param>
/// <param name="Rule">The counting rule's id.</param>
/// <param name="Role">Under which unit a dossier counts.</param>
/// <param name="By">How rows are split.</param>
public sealed record BoardQuery(string Id, DateOnly? From, DateOnly? To, DateTimeOffset? AsOf, string Rule, UnitRole Role, Dimension By)
{
    /// <summary>Only the dossiers of one row of a split, such as one field; null for all.</summary>
    public DossierFilter? Only { get; init; }

    /// <summary>Only what had been committed by this instant, with the org chart and the calendars of then: what the program would have answered. Null for all that is known now.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}
