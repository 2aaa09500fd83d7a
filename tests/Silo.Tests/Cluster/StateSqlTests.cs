using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Cluster;

/// <summary>The texts of deploy/postgres/orleans.sql for grain state, which lies where a process that works alone keeps it.</summary>
public sealed class StateSqlTests(PostgresServer server)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task State_IsWrittenOverTheVersionThatIsThere_AndNoOther()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        Assert.Empty(await tables.AskAsync("ReadFromStorageKey", Shard("s:0")));
        Assert.Equal(1, await WriteAsync(tables, null, [1]));
        Assert.Null(await WriteAsync(tables, null, [9]));
        Assert.Equal(2, await WriteAsync(tables, 1, [2]));
        Assert.Null(await WriteAsync(tables, 1, [9]));
        var row = Assert.Single(await tables.AskAsync("ReadFromStorageKey", Shard("s:0")));
        Assert.Equal(2, row["Version"]);
        Assert.Equal([2], Assert.IsType<byte[]>(row["PayloadBinary"]));
        Assert.Empty(await tables.AskAsync("ReadFromStorageKey", Shard("s:00")));
    }

    [Fact]
    public async Task State_OfAProcessAlone_IsReadInACluster_AndTheOtherWayRound()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        await tables.Store.Snapshots.WriteAsync("shard", "shard/s:0", new byte[] { 7 }, null, Noon);
        var found = Assert.Single(await tables.AskAsync("ReadFromStorageKey", Shard("s:0")));
        Assert.Equal(0, found["Version"]);
        Assert.Equal([7], Assert.IsType<byte[]>(found["PayloadBinary"]));

        Assert.Equal(1, await WriteAsync(tables, 0, [8]));
        var back = await tables.Store.Snapshots.ReadAsync("shard", "shard/s:0");
        Assert.Equal([8], back!.Body.ToArray());
        await tables.Store.Snapshots.WriteAsync("shard", "shard/s:0", new byte[] { 9 }, back.ETag, Noon);
        Assert.Null(await WriteAsync(tables, 1, [10]));
    }

    [Fact]
    public async Task KeyThatIsANumber_IsNotOurs()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        (string, object?)[] numbered = [.. Shard("s:0").Where(parameter => parameter.Item1 != "GrainIdN1"), ("GrainIdN1", 5L)];
        Assert.Empty(await tables.AskAsync("WriteToStorageKey", [.. numbered, ("GrainStateVersion", null), ("PayloadBinary", new byte[] { 1 })]));
    }

    [Fact]
    public async Task ClearedState_IsGone()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        await WriteAsync(tables, null, [1]);
        Assert.Empty(await tables.AskAsync("ClearStorageKey", [.. Shard("s:0"), ("GrainStateVersion", 4)]));
        Assert.Equal(2, await tables.OneAsync("ClearStorageKey", [.. Shard("s:0"), ("GrainStateVersion", 1)]));
        Assert.Empty(await tables.AskAsync("ReadFromStorageKey", Shard("s:0")));
    }

    private static (string, object?)[] Shard(string key) =>
    [
        ("GrainIdHash", 1), ("GrainIdN0", 0L), ("GrainIdN1", 0L), ("GrainTypeHash", 2), ("GrainTypeString", "shard"), ("GrainIdExtensionString", key), ("ServiceId", "cchc"),
    ];

    private static async Task<object?> WriteAsync(ClusterTables tables, int? version, byte[] body) =>
        (await tables.AskAsync("WriteToStorageKey", [.. Shard("s:0"), ("GrainStateVersion", version), ("PayloadBinary", body)])).SingleOrDefault()?["NewGrainStateVersion"];
}
