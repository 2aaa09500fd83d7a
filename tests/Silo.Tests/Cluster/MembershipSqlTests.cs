using CchcLive.Silo.Cluster;
using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Cluster;

/// <summary>The texts of deploy/postgres/orleans.sql for membership: what the engine asks, and what it must be told.</summary>
public sealed class MembershipSqlTests(PostgresServer server)
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Version_IsMadeOnce_AndBeginsAtZero()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        Assert.Equal(true, await tables.OneAsync("InsertMembershipVersionKey", Cluster));
        Assert.Equal(false, await tables.OneAsync("InsertMembershipVersionKey", Cluster));
        var row = Assert.Single(await tables.AskAsync("MembershipReadAllKey", Cluster)); // a row even without a silo
        Assert.Equal((0, null, null), (row["Version"], row["Address"], row["StartTime"]));
    }

    [Fact]
    public async Task Silo_JoinsOnlyAtTheVersionItKnows_AndOnlyOnce()
    {
        await using var tables = await StartedAsync();
        Assert.Equal(false, await InsertAsync(tables, port: 1, version: 1));
        Assert.Equal(true, await InsertAsync(tables, port: 1, version: 0));
        Assert.Equal(false, await InsertAsync(tables, port: 1, version: 1));
        Assert.Equal(false, await InsertAsync(tables, port: 2, version: 0));
        Assert.Equal(true, await InsertAsync(tables, port: 2, version: 1));
        var rows = await tables.AskAsync("MembershipReadAllKey", Cluster);
        Assert.Equal([2, 2], rows.Select(row => row["Version"]));
        Assert.Equal(("127.0.0.1", 1, "may-1", null, Noon), (rows[0]["Address"], rows[0]["Status"], rows[0]["SiloName"], rows[0]["SuspectTimes"], rows[0]["StartTime"]));
    }

    [Fact]
    public async Task TwoWhoKnowTheSameVersion_DoNotBothSucceed()
    {
        await using var tables = await StartedAsync();
        await InsertAsync(tables, port: 1, version: 0);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UpdateAsync(tables, port: 1, version: 1, status: 3)));
        Assert.Single(results, true);
        Assert.Equal(2, (await tables.AskAsync("MembershipReadAllKey", Cluster))[0]["Version"]);
    }

    [Fact]
    public async Task UnknownSilo_IsNotUpdated_AndLeavesTheVersion()
    {
        await using var tables = await StartedAsync();
        Assert.Equal(false, await UpdateAsync(tables, port: 9, version: 0, status: 3));
        var row = Assert.Single(await tables.AskAsync("MembershipReadRowKey", [Cluster, .. Silo(9)]));
        Assert.Equal((0, null), (row["Version"], row["Address"]));
    }

    [Fact]
    public async Task SignOfLife_LeavesTheVersion()
    {
        await using var tables = await StartedAsync();
        await InsertAsync(tables, port: 1, version: 0);
        await tables.AskAsync("UpdateIAmAlivetimeKey", [Cluster, .. Silo(1), ("IAmAliveTime", Noon.AddMinutes(1))]);
        var row = Assert.Single(await tables.AskAsync("MembershipReadRowKey", [Cluster, .. Silo(1)]));
        Assert.Equal((1, Noon.AddMinutes(1)), (row["Version"], row["IAmAliveTime"]));
    }

    [Fact]
    public async Task Gateways_AreThoseOfActiveSilosThatHaveOne()
    {
        await using var tables = await StartedAsync();
        await InsertAsync(tables, port: 1, version: 0);
        await InsertAsync(tables, port: 2, version: 1, gateway: 0);
        await InsertAsync(tables, port: 3, version: 2);
        await UpdateAsync(tables, port: 1, version: 3, status: 3);
        await UpdateAsync(tables, port: 2, version: 4, status: 3);
        var gateway = Assert.Single(await tables.AskAsync("GatewaysQueryKey", Cluster, ("Status", 3)));
        Assert.Equal(("127.0.0.1", 30_000, 7), (gateway["Address"], gateway["ProxyPort"], gateway["Generation"]));
    }

    [Fact]
    public async Task DeadSilos_AreCleanedUp_AndTheClusterForgotten()
    {
        await using var tables = await StartedAsync();
        await InsertAsync(tables, port: 1, version: 0);
        await InsertAsync(tables, port: 2, version: 1);
        await UpdateAsync(tables, port: 1, version: 2, status: 6);
        await tables.AskAsync("CleanupDefunctSiloEntriesKey", Cluster, ("IAmAliveTime", Noon.AddDays(7)));
        Assert.Equal(2, Assert.Single(await tables.AskAsync("MembershipReadAllKey", Cluster))["Port"]);
        await tables.AskAsync("DeleteMembershipTableEntriesKey", Cluster);
        Assert.Empty(await tables.AskAsync("MembershipReadAllKey", Cluster));
    }

    [Fact]
    public async Task Installing_IsDoneOnce_AndALaterProgramsTextStays()
    {
        await using var tables = await StartedAsync();
        await InsertAsync(tables, port: 1, version: 0);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OrleansSchema.InstallAsync(tables.Connection, TestContext.Current.CancellationToken)));
        Assert.All(all, version => Assert.Equal(OrleansSchema.Version, version));
        await tables.ExecuteAsync(OrleansSchema.Script); // as an administrator may run it
        Assert.Single(await tables.AskAsync("MembershipReadAllKey", Cluster));

        await tables.ExecuteAsync("UPDATE cluster_schema SET version = 99; DROP VIEW orleansquery; CREATE VIEW orleansquery (querykey, querytext) AS VALUES ('MembershipReadAllKey', 'SELECT 99 AS later')");
        Assert.Equal(99, await OrleansSchema.InstallAsync(tables.Connection, TestContext.Current.CancellationToken));
        Assert.Equal(99, await tables.OneAsync("MembershipReadAllKey", Cluster));
    }

    private static (string, object?) Cluster => ("DeploymentId", "thanh-pho");

    private static (string, object?)[] Silo(int port) => [("Address", "127.0.0.1"), ("Port", port), ("Generation", 7)];

    private async Task<ClusterTables> StartedAsync()
    {
        var tables = await ClusterTables.CreateAsync(server);
        await tables.OneAsync("InsertMembershipVersionKey", Cluster);
        return tables;
    }

    private static Task<object?> InsertAsync(ClusterTables tables, int port, int version, int gateway = 30_000) => tables.OneAsync(
        "InsertMembershipKey",
        [Cluster, .. Silo(port), ("IAmAliveTime", Noon), ("SiloName", $"may-{port}"), ("HostName", "may"), ("StartTime", Noon), ("Status", 1), ("ProxyPort", gateway), ("Version", version)]);

    private static Task<object?> UpdateAsync(ClusterTables tables, int port, int version, int status) => tables.OneAsync(
        "UpdateMembershipKey", [Cluster, .. Silo(port), ("IAmAliveTime", Noon), ("Status", status), ("SuspectTimes", null), ("Version", version)]);
}
