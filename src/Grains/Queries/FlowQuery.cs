using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>A question for the flow of dossiers through an area or a unit.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="From">The first instant of the period.</param>
/// <param name="To">Its last instant, included; what lies after now is left out.</param>
/// <param name="Step">How long a bucket is; the last one may be shorter. A step of whole days follows the calendar days of the area's zone.</param>
/// <param name="Rule">The counting rule's id.</param>
/// <param name="Role">Under which unit a dossier counts.</param>
/// <param name="Only">Only the dossiers of one row of a split; null for all.</param>
public sealed record FlowQuery(string Id, DateTimeOffset From, DateTimeOffset To, TimeSpan Step, string Rule, UnitRole Role, DossierFilter? Only)
{
    /// <summary>Only what occurred by this instant, and nothing after it; null for all that is known.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what had been committed by this instant, with the org chart and the calendars of then; null for all that is known now.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}
