using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Meta;

/// <summary>Facts about the data as a whole that are settled once: real or simulated, number of shards, when it was created.</summary>
public sealed class MetaTable
{
    private const string AddSql = "INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO NOTHING";
    private const string GetSql = "SELECT value FROM meta WHERE key = @key";
    private const string ProbeSql = "UPDATE schema_version SET version = version WHERE version = 1";
    private const string AllSql = "SELECT key, value FROM meta ORDER BY key";

    private readonly IDatabase _database;

    internal MetaTable(IDatabase database) => _database = database;

    /// <summary>The value of a key; null if it was never given one.</summary>
    public async Task<string?> GetAsync(string key, CancellationToken cancellation = default)
    {
        var rows = await _database.ReadAsync(
            connection => connection.ListAsync(GetSql, [("key", key)], row => row.GetString(0), cancellation), cancellation);
        return rows is [var value] ? value : null;
    }

    /// <summary>Gives the key this value unless it has one.</summary>
    /// <returns>The value that stands, which may be another's.</returns>
    public async Task<string> GetOrAddAsync(string key, string value, CancellationToken cancellation = default)
    {
        await _database.WriteAsync(connection => connection.ExecuteAsync(AddSql, [("key", key), ("value", value)], cancellation), cancellation);
        return await GetAsync(key, cancellation) ?? value;
    }

    /// <summary>Writes something that changes nothing, and completes when it is durable: the database takes writes.</summary>
    public Task ProbeAsync(CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => connection.ExecuteAsync(ProbeSql, [], cancellation), cancellation);

    /// <summary>All keys with their values.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation = default)
    {
        var rows = await _database.ReadAsync(
            connection => connection.ListAsync(AllSql, [], row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), cancellation), cancellation);
        return new Dictionary<string, string>(rows, StringComparer.Ordinal);
    }
}
