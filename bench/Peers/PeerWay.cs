namespace CchcLive.Bench.Peers;

/// <summary>How a peer keeps events and tells its screens.</summary>
internal enum PeerWay
{
    /// <summary>PostgreSQL; a row trigger counts and notifies, one push an event.</summary>
    PostgresNotified,

    /// <summary>PostgreSQL; a statement trigger counts, the counters are read once a second and the board is pushed whole.</summary>
    PostgresPolled,

    /// <summary>PostgreSQL; a materialised view is refreshed and read once a second and the board is pushed whole.</summary>
    PostgresViewed,

    /// <summary>Redis; counters and publication, one push an event.</summary>
    RedisPublished,

    /// <summary>Nothing is kept; one push an event.</summary>
    MemoryEach,

    /// <summary>Nothing is kept; the whole board ten times a second.</summary>
    MemoryWhole,
}
