using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>Three silos and two dashboards for the tests of one class, each of which leaves them as it found them.</summary>
public sealed class ThreeSilos(PostgresServer postgres) : IAsyncLifetime
{
    internal const string A = "silo-a";
    internal const string B = "silo-b";
    internal const string C = "silo-c";
    internal const string North = "dashboard-n";
    internal const string South = "dashboard-s";

    private ClusterOf? _cluster;

    /// <summary>The cluster; skips the test where there can be none.</summary>
    internal ClusterOf Cluster
    {
        get
        {
            ClusterOf.Demand();
            return _cluster!;
        }
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (ClusterOf.MissingReason is not null) return;
        _cluster = await ClusterOf.CreateAsync(postgres);
        await Task.WhenAll(_cluster.StartDashboardsAsync(North, South), _cluster.StartSilosAsync(A, B, C)); // in any order: who finds no silo waits for one
        await _cluster.AddOrgAsync(North, ClusterOf.Wards);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
    }
}
