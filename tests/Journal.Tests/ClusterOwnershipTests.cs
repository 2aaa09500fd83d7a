using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

/// <summary>Who may share a database: the processes of one cluster, and nobody else with them.</summary>
public sealed class ClusterOwnershipTests(PostgresServer server)
{
    [Fact]
    public async Task Processes_of_one_cluster_own_a_database_together_and_keep_out_one_that_works_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var (one, two, alone) = (await database.OpenAsync(), await database.OpenAsync(), await database.OpenAsync());
        var first = await one.OwnAsync("thanh-pho");
        var second = await two.OwnAsync("thanh-pho");

        await first.DisposeAsync();
        await Assert.ThrowsAsync<JournalOwnedException>(() => alone.OwnAsync());
        await second.DisposeAsync();

        await using var third = await alone.OwnAsync();
        await Assert.ThrowsAsync<JournalOwnedException>(() => one.OwnAsync("thanh-pho"));
    }

    [Fact]
    public async Task Another_cluster_is_kept_out_until_the_first_has_gone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var (one, other) = (await database.OpenAsync(), await database.OpenAsync());
        var ownership = await one.OwnAsync("thanh-pho");

        var refusal = await Assert.ThrowsAsync<JournalOwnedException>(() => other.OwnAsync("quan"));
        Assert.Contains("another cluster than \"quan\"", refusal.Message, StringComparison.Ordinal);
        await using (await other.OwnAsync("thanh-pho")) await ownership.DisposeAsync();

        await using var next = await other.OwnAsync("quan");
    }

    [Fact]
    public async Task Clusters_of_different_databases_do_not_meet()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        await using var elsewhere = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        await using var one = await (await database.OpenAsync()).OwnAsync("thanh-pho");
        await using var other = await (await elsewhere.OpenAsync()).OwnAsync("quan");
    }

    [Fact]
    public async Task Sqlite_belongs_to_one_process()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = await database.OpenAsync();
        await Assert.ThrowsAsync<NotSupportedException>(() => store.OwnAsync("thanh-pho"));
    }
}
