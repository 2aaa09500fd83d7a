using System.Data.Common;
using CchcLive.TestSupport;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CchcLive.Journal.Tests.Fixtures;

/// <summary>An empty database of either kind for one test, and ways to meddle with it behind the journal's back.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly List<IJournalStore> _stores = [];
    private readonly TempDirectory _directory = new();

    private TestDatabase(string? address) => Address = address;

    /// <summary>The PostgreSQL connection string; null for SQLite.</summary>
    public string? Address { get; }

    public string DataDir => _directory.Path;

    public string SqliteFile => _directory.File(JournalStores.FileName);

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, PostgresServer server)
    {
        if (kind == DatabaseKind.Sqlite) return new TestDatabase(null);
        Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        return new TestDatabase(await server.CreateDatabaseAsync());
    }

    public async Task<IJournalStore> OpenAsync()
    {
        var store = await JournalStores.OpenAsync(DataDir, Address);
        _stores.Add(store);
        return store;
    }

    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The rows of a query, each with its values by column.</summary>
    public async Task<List<Dictionary<string, object?>>> RowsAsync(string sql)
    {
        await using var connection = Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column), StringComparer.Ordinal));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        _directory.Dispose();
    }

    private DbConnection Connection() => Address is null
        ? new SqliteConnection($"Data Source={SqliteFile};Pooling=False;Default Timeout=30")
        : new NpgsqlConnection(Address + ";Pooling=false");
}
