using CchcLive.Journal;
using CchcLive.Silo.Cluster;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.Silo.Tests.Cluster;

/// <summary>A database with the cluster's tables, asked as the engine asks: by the texts of orleansquery, whose parameters are bound by name.</summary>
internal sealed class ClusterTables : IAsyncDisposable
{
    private readonly IJournalStore _store;

    private ClusterTables(string connection, IJournalStore store) => (Connection, _store) = (connection, store);

    public string Connection { get; }

    public IJournalStore Store => _store;

    public static async Task<ClusterTables> CreateAsync(PostgresServer server)
    {
        Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        var connection = await server.CreateDatabaseAsync();
        var tables = new ClusterTables(connection, await JournalStores.OpenAsync("", connection));
        await OrleansSchema.InstallAsync(connection, TestContext.Current.CancellationToken);
        return tables;
    }

    /// <summary>The rows of a query of the engine, each with its values by column in lower case.</summary>
    public async Task<List<Dictionary<string, object?>>> AskAsync(string key, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var find = new NpgsqlCommand("SELECT QueryText FROM OrleansQuery WHERE QueryKey = @key", connection) { Parameters = { new("key", key) } };
#pragma warning disable CA2100 // the text under test
        await using var query = new NpgsqlCommand((string)(await find.ExecuteScalarAsync())!, connection);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) query.Parameters.Add(value is null ? new NpgsqlParameter(name, NullTypeOf(name)) { Value = DBNull.Value } : new NpgsqlParameter(name, value));
        await using var reader = await query.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync()) rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.OrdinalIgnoreCase));
        return rows;
    }

    /// <summary>The one value of the one row.</summary>
    public async Task<object?> OneAsync(string key, params (string Name, object? Value)[] parameters) => Assert.Single(Assert.Single(await AskAsync(key, parameters))).Value;

    /// <summary>Runs a statement.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // constants of tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static NpgsqlTypes.NpgsqlDbType NullTypeOf(string name) => name == "GrainStateVersion" ? NpgsqlTypes.NpgsqlDbType.Integer : NpgsqlTypes.NpgsqlDbType.Text;
}
