using CchcLive.Journal.Backup;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests.Backup;

public sealed class BackupTests(PostgresServer server) : IDisposable
{
    private readonly TempDirectory _copy = new();

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_copy_taken_while_streams_grow_is_of_one_instant_and_restores_to_it(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind, server);
        var store = await source.OpenAsync();
        await new StreamScript("registry").AppendAsync(store, Samples.Noon);
        StreamScript[] pair = [new StreamScript("shard/0"), new StreamScript("shard/1")];
        await StreamScript.AppendTogetherAsync(store, Samples.Noon, pair);
        using var stop = new CancellationTokenSource();
        var growing = GrowAsync(store, pair, stop.Token);
        var copy = await JournalBackup.SaveAsync(source.DataDir, source.Address, _copy.Path, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await growing;
        var positions = copy.Heads.Where(head => head.Stream != "registry").Select(head => head.LastSeq).ToList();

        await using var target = await TestDatabase.CreateAsync(kind, server);
        await JournalBackup.RestoreAsync(copy, _copy.Path, target.DataDir, target.Address, TestContext.Current.CancellationToken);

        Assert.InRange(positions[0], 1, pair[0].LastSeq);
        Assert.Equal(positions[0], positions[1]); // both grow in one commit, so a copy that has one without the other is of no instant
        var restored = await target.OpenAsync();
        Assert.Equal(copy.Heads, await restored.HeadsAsync());
        Assert.All(await restored.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
        await new StreamScript("shard/9").AppendAsync(restored, Samples.Noon);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_place_that_holds_a_journal_is_refused(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind, server);
        await source.OpenAsync();
        var copy = await JournalBackup.SaveAsync(source.DataDir, source.Address, _copy.Path, TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => JournalBackup.RestoreAsync(copy, _copy.Path, source.DataDir, source.Address));

        Assert.Contains("already", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task What_is_no_journal_is_not_copied(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind, server);
        if (kind == DatabaseKind.Sqlite) await source.ExecuteAsync("CREATE TABLE something (else_ INTEGER)");

        await Assert.ThrowsAsync<InvalidDataException>(() => JournalBackup.SaveAsync(source.DataDir, source.Address, _copy.Path));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_copy_that_ends_elsewhere_than_it_says_is_refused(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind, server);
        await new StreamScript("shard/0").AppendAsync(await source.OpenAsync(), Samples.Noon);
        var copy = await JournalBackup.SaveAsync(source.DataDir, source.Address, _copy.Path, TestContext.Current.CancellationToken);
        await using var target = await TestDatabase.CreateAsync(kind, server);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => JournalBackup.RestoreAsync(copy with { Heads = [] }, _copy.Path, target.DataDir, target.Address));

        Assert.Contains("altered", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_newer_schema_or_of_the_other_database_is_refused()
    {
        await using var source = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await source.OpenAsync();
        var copy = await JournalBackup.SaveAsync(source.DataDir, null, _copy.Path, TestContext.Current.CancellationToken);
        using var target = new TempDirectory();

        var newer = await Assert.ThrowsAsync<JournalSchemaException>(() => JournalBackup.RestoreAsync(copy with { Schema = Migrations.Newest + 1 }, _copy.Path, target.Path, null));
        var other = await Assert.ThrowsAsync<FormatException>(() => JournalBackup.RestoreAsync(copy, _copy.Path, target.Path, "Host=nowhere"));

        Assert.Equal((Migrations.Newest + 1, Migrations.Newest), (newer.Found, newer.Known));
        Assert.Contains("--database", other.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task A_copy_keeps_the_schema_of_its_source()
    {
        await using var source = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await (await source.OpenAsync()).DisposeAsync();
        await source.ExecuteAsync("DELETE FROM schema_version WHERE version > 1");

        var copy = await JournalBackup.SaveAsync(source.DataDir, null, _copy.Path, TestContext.Current.CancellationToken);

        Assert.Equal(1, copy.Schema);
    }

    public void Dispose() => _copy.Dispose();

    private static async Task GrowAsync(IJournalStore store, StreamScript[] pair, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await StreamScript.AppendTogetherAsync(store, Samples.Noon, pair);
    }
}
