using System.Data;
using CchcLive.Journal.Postgres;
using Npgsql;

namespace CchcLive.Journal.Backup;

/// <summary>
/// Copies a PostgreSQL journal by <c>pg_dump</c>, tables and their definitions. The dump is of the very snapshot in which the heads are read, so that what the backup
/// says and what it holds cannot differ. Which silos are members of a cluster is left out: who starts a copy elsewhere must not look for those at work.
/// </summary>
internal static class PostgresDump
{
    public static async Task<JournalCopy> SaveAsync(string address, string target, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(address, cancellation);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
            var snapshot = (string)(await export.ExecuteScalarAsync(cancellation))!;
            var facts = await CopyFacts.ReadAsync(connection, JournalBackup.PostgresFile, cancellation);
            await PostgresTool.RunAsync("pg_dump", connection.Settings(), ["--format=custom", "--no-owner", "--no-privileges", "--exclude-table-data=cluster_silos", "--snapshot", snapshot, "--file", target], cancellation);
            return facts;
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new InvalidDataException($"The database holds no journal: {refusal.MessageText}.", refusal);
        }
        catch (NpgsqlException failure)
        {
            throw Unavailable(failure);
        }
    }

    public static async Task<JournalCopy> RestoreAsync(string source, string address, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(address, cancellation);
        try
        {
            await using var look = new NpgsqlCommand("SELECT to_regclass('schema_version') IS NULL", connection);
            if (await look.ExecuteScalarAsync(cancellation) is not true) throw new InvalidDataException("There is a journal in the database already. Restore into an empty one: createdb NAME.");
            await PostgresTool.RunAsync("pg_restore", connection.Settings(), ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", source], cancellation);
            return await CopyFacts.ReadAsync(connection, JournalBackup.PostgresFile, cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw Unavailable(failure);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string address, CancellationToken cancellation)
    {
        if (!PostgresAddress.IsOne(address)) throw new FormatException("The database is not understood. Write Host=…;Database=… or postgres://user@host/database.");
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(address).ConnectionString) { Pooling = false, PersistSecurityInfo = true }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (NpgsqlException failure)
        {
            await connection.DisposeAsync();
            throw Unavailable(failure);
        }
    }

    private static NpgsqlConnectionStringBuilder Settings(this NpgsqlConnection connection) => new(connection.ConnectionString);

    private static JournalUnavailableException Unavailable(NpgsqlException failure) => new($"The database cannot be copied: {failure.Message}", outcomeUnknown: false, failure);
}
