namespace CchcLive.Ingest.Connecting;

/// <summary>Fetches events from a system that does not send them itself, one round after the other.</summary>
internal interface IConnector
{
    /// <summary>The pause between two rounds that went well.</summary>
    TimeSpan Every { get; }

    /// <summary>Fetches what is new; returns when all of it is committed. It may be stopped, or fail, at any point: the next round makes up for it.</summary>
    /// <returns>How many events were new.</returns>
    /// <exception cref="ConnectorFault">It cannot be fetched; the message says what to do.</exception>
    Task<long> RunAsync(CancellationToken stopping);
}
