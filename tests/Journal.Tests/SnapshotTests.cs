using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class SnapshotTests(PostgresServer server)
{
    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_snapshot_is_written_read_replaced_and_cleared(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var snapshots = (await database.OpenAsync()).Snapshots;

        Assert.Null(await snapshots.ReadAsync("shard", "s:0"));
        var first = await snapshots.WriteAsync("shard", "s:0", new byte[] { 1, 2 }, null, Samples.Noon);
        await snapshots.WriteAsync("shard", "s:1", new byte[] { 9 }, null, Samples.Noon);
        var second = await snapshots.WriteAsync("shard", "s:0", new byte[] { 3 }, first, Samples.Noon.AddHours(1));

        var read = await snapshots.ReadAsync("shard", "s:0");
        Assert.Equal((second, Samples.Noon.AddHours(1)), (read!.ETag, read.CommittedAt));
        Assert.Equal([3], read.Body.ToArray());
        await snapshots.ClearAsync("shard", "s:0", second);
        Assert.Null(await snapshots.ReadAsync("shard", "s:0"));
        Assert.Equal([9], (await snapshots.ReadAsync("shard", "s:1"))!.Body.ToArray());
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_write_or_clear_with_an_old_etag_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var snapshots = (await database.OpenAsync()).Snapshots;
        var old = await snapshots.WriteAsync("shard", "s:0", new byte[] { 1 }, null, Samples.Noon);
        var current = await snapshots.WriteAsync("shard", "s:0", new byte[] { 2 }, old, Samples.Noon);

        await Assert.ThrowsAsync<SnapshotConflictException>(() => snapshots.WriteAsync("shard", "s:0", new byte[] { 3 }, old, Samples.Noon));
        await Assert.ThrowsAsync<SnapshotConflictException>(() => snapshots.WriteAsync("shard", "s:0", new byte[] { 3 }, null, Samples.Noon));
        await Assert.ThrowsAsync<SnapshotConflictException>(() => snapshots.WriteAsync("shard", "s:1", new byte[] { 3 }, old, Samples.Noon));
        await Assert.ThrowsAsync<SnapshotConflictException>(() => snapshots.ClearAsync("shard", "s:0", old));
        await snapshots.ClearAsync("shard", "s:0", null);

        Assert.Equal(current, (await snapshots.ReadAsync("shard", "s:0"))!.ETag);
        Assert.Null(await snapshots.ReadAsync("shard", "s:1"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Tens_of_megabytes_are_fine(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var snapshots = (await database.OpenAsync()).Snapshots;
        var body = new byte[40_000_000];
        new Random(1).NextBytes(body);

        await snapshots.WriteAsync("shard", "s:0", body, null, Samples.Noon);

        Assert.True((await snapshots.ReadAsync("shard", "s:0"))!.Body.Span.SequenceEqual(body));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_fact_about_the_data_is_settled_by_the_first_who_states_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var meta = store.Meta;

        Assert.Null(await meta.GetAsync("shards"));
        Assert.Equal("8", await meta.GetOrAddAsync("shards", "8"));
        Assert.Equal("8", await meta.GetOrAddAsync("shards", "16"));
        Assert.Equal("mô phỏng", await meta.GetOrAddAsync("kind", "mô phỏng"));

        Assert.Equal(new Dictionary<string, string> { ["kind"] = "mô phỏng", ["shards"] = "8" }, await (await database.OpenAsync()).Meta.AllAsync());
    }
}
