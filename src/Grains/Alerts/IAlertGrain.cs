using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Alerts;

/// <summary>Looks after the alerts of an area; key <c>e:</c> and the area's id.</summary>
public interface IAlertGrain : IGrainWithStringKey
{
    /// <summary>Activates it: from then on it looks by itself.</summary>
    [AlwaysInterleave]
    Task Wake();

    /// <summary>Does what somebody wants done.</summary>
    [AlwaysInterleave]
    Task<AlertOutcome> Do(AlertOrder order);

    /// <summary>What it saw last.</summary>
    [AlwaysInterleave]
    Task<AlertLook> Look();
}
