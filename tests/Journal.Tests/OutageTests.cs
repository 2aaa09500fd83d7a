using System.Diagnostics;
using System.Globalization;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

/// <summary>What is lost when a connection, a process or a file's end is lost: nothing that was acknowledged.</summary>
public sealed class OutageTests(PostgresServer server)
{
    private const string EndConnections = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [Fact]
    public async Task When_the_connections_to_postgres_break_the_group_faults_and_the_next_one_is_committed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var store = await database.OpenAsync();
        await using var writer = new JournalWriter(store, new ManualTimeProvider(), new() { FirstPause = TimeSpan.Zero });
        var script = new StreamScript("shard/0");
        await script.AppendAsync(writer);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.HeadsAsync())); // several connections in the pool, all about to die

        await database.ExecuteAsync(EndConnections);
        var failure = await Assert.ThrowsAsync<JournalUnavailableException>(() => script.AppendAsync(writer));
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(1, (await store.HeadAsync("shard/0")).LastSeq);
        await script.AppendAsync(writer);

        Assert.All(await store.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
    }

    [Fact]
    public async Task An_owner_whose_connection_breaks_is_told_and_another_can_take_over()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var store = await database.OpenAsync();
        await using var ownership = await store.OwnAsync();

        await database.ExecuteAsync(EndConnections);

        await Wait.UntilAsync(() => ownership.Lost.IsCancellationRequested);
        await using var other = await (await database.OpenAsync()).OwnAsync();
    }

    [Fact]
    public async Task A_refusal_by_the_database_is_known_to_have_stored_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var store = await database.OpenAsync();
        await database.ExecuteAsync("DROP TABLE heads");

        var failure = await Assert.ThrowsAsync<JournalUnavailableException>(() => new StreamScript("a").AppendAsync(store, Samples.Noon));

        Assert.False(failure.OutcomeUnknown);
        Assert.Contains("heads", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task After_the_process_is_killed_every_acknowledged_append_is_there(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var acknowledged = new Dictionary<string, (long LastSeq, string Hash)>();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CchcLive.Journal.CrashWriter.dll"), database.DataDir, database.Address ?? "-"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using (var process = Process.Start(start)!)
        {
            for (var line = 0; await process.StandardOutput.ReadLineAsync() is { } text; line++)
            {
                if (text.Split(' ') is not [var stream, var lastSeq, { Length: 64 } hash]) continue;
                acknowledged[stream] = (long.Parse(lastSeq, CultureInfo.InvariantCulture), hash);
                if (line == 400) process.Kill();
            }

            await process.WaitForExitAsync();
        }

        var store = await database.OpenAsync();
        Assert.All(await store.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
        Assert.Equal(4, acknowledged.Count);
        foreach (var (stream, (lastSeq, hash)) in acknowledged)
        {
            var segment = Assert.Single(await store.ReadAllAsync(stream, lastSeq), segment => segment.LastSeq == lastSeq);
            Assert.Equal(hash, segment.ComputeHash().ToString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(20_000)]
    public async Task A_log_that_lost_its_end_opens_with_a_clean_shorter_chain(int lostBytes)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = await database.OpenAsync();
        var script = new StreamScript("shard/0");
        for (var n = 0; n < 20; n++) await script.AppendAsync(store, Samples.Noon, 1, new byte[3000]);
        using var copy = new TempDirectory();
        foreach (var suffix in (string[])["", "-wal"]) File.Copy(database.SqliteFile + suffix, copy.File(JournalStores.FileName) + suffix);
        await using (var log = File.OpenWrite(copy.File(JournalStores.FileName) + "-wal")) log.SetLength(log.Length - lostBytes);

        await using var torn = await JournalStores.OpenAsync(copy.Path);

        Assert.InRange((await torn.HeadAsync("shard/0")).LastSeq, 10, 19);
        Assert.All(await torn.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
    }

    [Fact]
    public async Task Sqlite_syncs_every_commit_and_keeps_a_log()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await using var sqlite = new Sqlite.SqliteDatabase(database.SqliteFile);
        await sqlite.OpenAsync(CancellationToken.None);

        Assert.Equal("2", await SettingAsync("synchronous"));
        Assert.Equal("wal", await SettingAsync("journal_mode"));

        Task<string?> SettingAsync(string name) => sqlite.WriteAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"PRAGMA {name}";
                return (await command.ExecuteScalarAsync())?.ToString();
            },
            CancellationToken.None);
    }
}
