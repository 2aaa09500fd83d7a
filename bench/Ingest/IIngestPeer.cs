using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>Somebody who makes events durable, recognises repeated ones and counts the others.</summary>
internal interface IIngestPeer : IAsyncDisposable
{
    /// <summary>Who it is.</summary>
    string Name { get; }

    /// <summary>Its durability settings.</summary>
    string Durability { get; }

    /// <summary>At most so many events of a round are sent to it: a peer whose rate does not depend on the amount need not take minutes.</summary>
    int MaxEvents => int.MaxValue;

    /// <summary>CPU seconds of its servers so far.</summary>
    double Cpu { get; }

    /// <summary>Sends the events in requests of <paramref name="batch"/>; returns when all are committed and counted.</summary>
    Task SendAsync(IReadOnlyList<BenchEvent> events, int batch);

    /// <summary>What it has counted since it began.</summary>
    Task<Tally> TallyAsync();
}
