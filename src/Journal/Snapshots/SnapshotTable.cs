using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Snapshots;

/// <summary>Grain state by (name of the state, key of the grain), written with compare on etag. Bodies of tens of MB are fine.</summary>
public sealed class SnapshotTable
{
    private const string ReadSql = "SELECT etag, committed_at, body FROM snapshots WHERE name = @name AND key = @key";

    private const string InsertSql = """
        INSERT INTO snapshots (name, key, etag, committed_at, body) VALUES (@name, @key, @etag, @at, @body) ON CONFLICT (name, key) DO NOTHING
        """;

    private const string UpdateSql = """
        UPDATE snapshots SET etag = @etag, committed_at = @at, body = @body WHERE name = @name AND key = @key AND etag = @expected
        """;

    private const string ClearSql = "DELETE FROM snapshots WHERE name = @name AND key = @key AND etag = @expected";

    private readonly IDatabase _database;

    internal SnapshotTable(IDatabase database) => _database = database;

    /// <summary>Reads a snapshot; null if there is none.</summary>
    public async Task<Snapshot?> ReadAsync(string name, string key, CancellationToken cancellation = default)
    {
        var rows = await _database.ReadAsync(
            connection => connection.ListAsync(
                ReadSql, [("name", name), ("key", key)], row => new Snapshot(row.GetString(0), row.Instant(1), row.Bytes(2)), cancellation),
            cancellation);
        return rows is [var snapshot] ? snapshot : null;
    }

    /// <summary>Writes a snapshot over the one it replaces.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="key">The grain's key.</param>
    /// <param name="body">The encoded state.</param>
    /// <param name="expectedETag">The etag last read or written; null if there was no snapshot.</param>
    /// <param name="committedAt">The time to note, by our clock.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The new etag.</returns>
    /// <exception cref="SnapshotConflictException">The stored snapshot is not the expected one.</exception>
    public async Task<string> WriteAsync(
        string name, string key, ReadOnlyMemory<byte> body, string? expectedETag, DateTimeOffset committedAt, CancellationToken cancellation = default)
    {
        var etag = Guid.NewGuid().ToString("N");
        (string, object?)[] parameters =
        [
            ("name", name), ("key", key), ("etag", etag), ("at", JournalTime.ToMicroseconds(committedAt)), ("body", body.AsArray()),
            .. expectedETag is null ? ReadOnlySpan<(string, object?)>.Empty : [("expected", expectedETag)],
        ];
        var written = await _database.WriteAsync(
            connection => connection.ExecuteAsync(expectedETag is null ? InsertSql : UpdateSql, parameters, cancellation), cancellation);
        return written == 1 ? etag : throw new SnapshotConflictException(name, key, expectedETag);
    }

    /// <summary>Removes a snapshot. With a null etag nothing is there to remove, and nothing is done.</summary>
    /// <exception cref="SnapshotConflictException">The stored snapshot is not the expected one.</exception>
    public async Task ClearAsync(string name, string key, string? expectedETag, CancellationToken cancellation = default)
    {
        if (expectedETag is null) return;
        var cleared = await _database.WriteAsync(
            connection => connection.ExecuteAsync(ClearSql, [("name", name), ("key", key), ("expected", expectedETag)], cancellation), cancellation);
        if (cleared == 0) throw new SnapshotConflictException(name, key, expectedETag);
    }
}
