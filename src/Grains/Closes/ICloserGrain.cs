using Orleans.Concurrency;

namespace CchcLive.Grains.Closes;

/// <summary>Closes the days of every area of a zone; key <c>z:</c> and the zone's IANA name.</summary>
public interface ICloserGrain : IGrainWithStringKey
{
    /// <summary>Activates it: from then on it closes days as they end, and first makes up those that were missed.</summary>
    [AlwaysInterleave]
    Task Wake();
}
