using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;
using static CchcLive.Journal.Tests.Projection.Rows;

namespace CchcLive.Journal.Tests.Projection;

public sealed class PositionTests(PostgresServer server)
{
    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task The_position_of_each_stream_outlives_the_process(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Dossiers;
        Assert.Null(await table.PositionAsync("shard/7"));
        Assert.True(await table.SaveAsync([], null, Position(3), Noon));
        Assert.True(await table.SaveAsync([], null, Position(9, stream: "shard/8"), Noon));
        Assert.True(await table.SaveAsync([], Position(3), Position(4, fold: "1:b"), Noon));

        var reopened = (await database.OpenAsync()).Dossiers;

        Assert.Equal(Position(4, fold: "1:b"), await reopened.PositionAsync("shard/7"));
        Assert.Equal(Position(9, stream: "shard/8"), await reopened.PositionAsync("shard/8"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Rows_that_cannot_be_written_leave_the_position_where_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Dossiers;
        await table.SaveAsync([Bare("A-1")], null, Position(1), Noon);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => table.SaveAsync([Full("A-1"), Bare("A-2", state: "no such state")], Position(1), Position(2), Noon));

        Assert.Equal(Position(1), await table.PositionAsync("shard/7"));
        Assert.Equal("orphan", Assert.Single(await database.RowsAsync("SELECT state FROM dossiers"))["state"]);
        Assert.True(await table.SaveAsync([Full("A-1")], Position(1), Position(2), Noon));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_writer_that_was_overtaken_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Dossiers;
        await table.SaveAsync([Full("A-1")], null, Position(5), Noon);

        Assert.False(await table.SaveAsync([Bare("A-1")], null, Position(2), Noon));
        Assert.False(await table.SaveAsync([Bare("A-1")], Position(4), Position(6), Noon));
        Assert.False(await table.SaveAsync([Bare("A-1")], Position(5, fold: "1:b"), Position(6), Noon));

        Assert.Equal(Position(5), await table.PositionAsync("shard/7"));
        Assert.Equal("ended", await database.ExecuteAsync("SELECT state FROM dossiers"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Of_many_who_write_at_once_from_one_position_one_succeeds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var tables = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await database.OpenAsync()).Dossiers));
        await tables[0].SaveAsync([], null, Position(1), Noon);

        var saved = await Task.WhenAll(tables.Select((table, index) => Task.Run(() => table.SaveAsync([Bare("A-1") with { Shard = index }], Position(1), Position(2 + index), Noon))));

        var winner = Array.IndexOf(saved, true);
        Assert.Equal(1, saved.Count(isSaved => isSaved));
        Assert.Equal(Position(2 + winner), await tables[0].PositionAsync("shard/7"));
        Assert.Equal((long)winner, Convert.ToInt64(await database.ExecuteAsync("SELECT shard FROM dossiers"), null));
    }
}
