using CchcLive.Silo.Hosting;
using CchcLive.Silo.Tests.Cluster;
using CchcLive.TestSupport;
using Npgsql;
using Serilog.Core;

namespace CchcLive.Silo.Tests.Hosting;

/// <summary>PostgreSQL is restarted, or the network breaks: the database is owned again, by itself.</summary>
public sealed class DatabaseOwnershipTests(PostgresServer server)
{
    private const string Owner = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    private const string Break = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task OwnershipThatWasLost_IsTakenAgain_AndGivenUpAtTheEnd()
    {
        await using var tables = await ClusterTables.CreateAsync(server);
        var hasEnded = false;
        await using (var ownership = await DatabaseOwnership.TakeAsync(tables.Store, null, TestContext.Current.CancellationToken))
        {
            ownership.Keep(Logger.None, () => hasEnded = true);
            var first = await OwnerAsync(tables, owner => owner is not null);
            await tables.ExecuteAsync(Break);
            await OwnerAsync(tables, owner => owner is not null && owner != first);
        }

        await OwnerAsync(tables, owner => owner is null); // the database lets go when its process has seen the end of the connection
        Assert.False(hasEnded);
    }

    /// <summary>Waits for the right owner; null while there is none.</summary>
    private static async Task<int?> OwnerAsync(ClusterTables tables, Func<int?, bool> isRight)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var owner = await AskAsync(tables);
            if (isRight(owner)) return owner;
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static async Task<int?> AskAsync(ClusterTables tables)
    {
        await using var connection = new NpgsqlConnection(tables.Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Owner, connection);
        return (int?)await command.ExecuteScalarAsync();
    }
}
