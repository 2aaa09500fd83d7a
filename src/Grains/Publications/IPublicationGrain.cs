using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Publications;

/// <summary>The publication of an area and month; key <c>p:{area}|{yyyy-MM}</c>. What it holds it reads from its stream, and it does one thing after the other.</summary>
public interface IPublicationGrain : IGrainWithStringKey
{
    /// <summary>Does something, if the life of a publication allows it: journals it, and tells the audit.</summary>
    [AlwaysInterleave]
    Task<PublicationOutcome> Act(PublicationOrder order);
}
