using Orleans.Concurrency;

namespace CchcLive.Grains.Publications;

/// <summary>Makes the drafts that are due and takes down what has been public long enough; there is one, key <c>c:publications</c>.</summary>
public interface IPublicationClockGrain : IGrainWithStringKey
{
    /// <summary>Activates it: from then on it does what falls due, and first what was missed.</summary>
    [AlwaysInterleave]
    Task Wake();
}
