using System.Data.Common;
using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Schema;

/// <summary>Brings a database to the newest schema, in one transaction under a lock, so that processes that start together do it once.</summary>
internal static class Migrator
{
    /// <exception cref="JournalSchemaException">The database is newer than this program.</exception>
    public static async Task MigrateAsync(DbConnection connection, Dialect dialect, string description, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (dialect.Lock is { } lockSql) await ExecuteAsync(connection, transaction, lockSql, cancellation);
        await ExecuteAsync(connection, transaction, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)", cancellation);
        var found = await VersionAsync(connection, transaction, cancellation);
        if (found > Migrations.Newest) throw new JournalSchemaException(description, found, Migrations.Newest);
        for (var version = found + 1; version <= Migrations.Newest; version++)
        {
            foreach (var statement in Migrations.Statements(version, dialect)) await ExecuteAsync(connection, transaction, statement, cancellation);
            await ExecuteAsync(connection, transaction, "INSERT INTO schema_version (version) VALUES (@version)", cancellation, ("version", version));
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<int> VersionAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = connection.Command("SELECT CAST(coalesce(max(version), 0) AS BIGINT) FROM schema_version");
        command.Transaction = transaction;
        return checked((int)(long)(await command.ExecuteScalarAsync(cancellation))!);
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellation, params (string, object?)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
