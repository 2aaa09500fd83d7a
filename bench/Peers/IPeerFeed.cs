using CchcLive.Bench.Ingest;
using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Bench.Peers;

/// <summary>How a peer keeps events and tells its screens.</summary>
internal interface IPeerFeed
{
    /// <summary>Keeps and counts the events of a request; returns when they are safe.</summary>
    Task AcceptAsync(List<UnnestHost.Incoming> events);

    /// <summary>Tells the screens, as long as the host runs.</summary>
    Task TellAsync(IHubContext<PeerHub> hub, PeerBoard board);

    /// <summary>How many receipts it has counted.</summary>
    Task<long> CountAsync(PeerBoard board);
}
