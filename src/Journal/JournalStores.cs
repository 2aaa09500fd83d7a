using CchcLive.Journal.Postgres;
using CchcLive.Journal.Sqlite;

namespace CchcLive.Journal;

/// <summary>Opens the journal that a command line describes.</summary>
public static class JournalStores
{
    /// <summary>Name of the SQLite file in the data directory.</summary>
    public const string FileName = "cchc.db";

    /// <summary>Opens the journal, creating or migrating it as needed.</summary>
    /// <param name="dataDir">The data directory; made if it does not exist. Used only without <paramref name="database"/>.</param>
    /// <param name="database">Null for SQLite in the data directory; for PostgreSQL <c>Host=…;…</c> or <c>postgres://user@host/database</c>.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="FormatException">The description is of neither form.</exception>
    /// <exception cref="Schema.JournalSchemaException">A newer program made the database.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be opened.</exception>
    public static async Task<IJournalStore> OpenAsync(string dataDir, string? database = null, CancellationToken cancellation = default)
    {
        if (database is not null)
        {
            if (PostgresAddress.IsOne(database)) return await PostgresJournalStore.OpenAsync(database, cancellation);
            throw new FormatException("The database is not understood. Leave it out for SQLite in the data directory, or write Host=…;Database=… or postgres://user@host/database.");
        }

        Directory.CreateDirectory(dataDir);
        return await SqliteJournalStore.OpenAsync(Path.Combine(dataDir, FileName), cancellation);
    }

    /// <summary>The connection string of a PostgreSQL database however it was written, for who else works in it; null if the journal is SQLite.</summary>
    /// <exception cref="FormatException">The address is of neither form.</exception>
    public static string? PostgresConnection(string? database) => database is not null && PostgresAddress.IsOne(database) ? PostgresAddress.Parse(database).ConnectionString : null;
}
