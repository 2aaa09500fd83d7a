using Orleans.Concurrency;

namespace CchcLive.Grains.Reports;

/// <summary>Issues the reports that the schedule wants; there is one, key <c>c:reports</c>.</summary>
public interface IReportClockGrain : IGrainWithStringKey
{
    /// <summary>Activates it: from then on it issues what falls due, and first what was missed.</summary>
    [AlwaysInterleave]
    Task Wake();
}
