namespace CchcLive.Silo.Cluster;

/// <summary>What a process does.</summary>
internal enum ProcessRole
{
    /// <summary>Everything.</summary>
    All,
    /// <summary>Grains and journal; over HTTP only its health.</summary>
    Silo,
    /// <summary>Pages, hub and API; it asks the silos.</summary>
    Dashboard,
}
