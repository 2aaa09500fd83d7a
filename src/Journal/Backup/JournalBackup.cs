using CchcLive.Journal.Schema;

namespace CchcLive.Journal.Backup;

/// <summary>
/// Copies a journal's database, whether or not a program serves it, and makes a database of such a copy. A copy holds what was committed by one instant; nothing in the
/// source is changed, migrated or locked against writers.
/// </summary>
public static class JournalBackup
{
    /// <summary>Name of the copy of a SQLite journal.</summary>
    public const string SqliteFile = JournalStores.FileName;

    /// <summary>Name of the copy of a PostgreSQL journal.</summary>
    public const string PostgresFile = "journal.dump";

    /// <summary>Writes a copy.</summary>
    /// <param name="dataDir">The data directory of a SQLite journal; not used with <paramref name="database"/>.</param>
    /// <param name="database">Null for SQLite; for PostgreSQL as in <see cref="JournalStores.OpenAsync"/>.</param>
    /// <param name="folder">Where the copy goes; the folder exists and holds no copy.</param>
    /// <param name="cancellation">Gives up; what was written so far is left behind.</param>
    /// <exception cref="FileNotFoundException">There is no SQLite journal in the directory.</exception>
    /// <exception cref="FormatException">The database is described in neither form.</exception>
    /// <exception cref="InvalidDataException">The database is not a journal, or is damaged.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be read, or <c>pg_dump</c> is not installed or failed.</exception>
    public static Task<JournalCopy> SaveAsync(string dataDir, string? database, string folder, CancellationToken cancellation = default) => database is null
        ? Task.Run(() => SqliteCopy.Save(Path.Combine(dataDir, SqliteFile), Path.Combine(folder, SqliteFile)), cancellation)
        : PostgresDump.SaveAsync(database, Path.Combine(folder, PostgresFile), cancellation);

    /// <summary>Makes a database of a copy and compares what it then holds with what was copied.</summary>
    /// <param name="copy">What <see cref="SaveAsync"/> returned.</param>
    /// <param name="folder">Where the copy is.</param>
    /// <param name="dataDir">The data directory of a SQLite journal; it exists and holds none.</param>
    /// <param name="database">Null for SQLite; a PostgreSQL database that exists and is empty.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FormatException">The copy is of the other kind of database.</exception>
    /// <exception cref="JournalSchemaException">A newer program made the copy.</exception>
    /// <exception cref="InvalidDataException">The place is not empty, or what was restored is not what was copied.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be written, or <c>pg_restore</c> is not installed or failed.</exception>
    public static async Task RestoreAsync(JournalCopy copy, string folder, string dataDir, string? database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (database is null != (copy.File == SqliteFile))
            throw new FormatException(database is null ? "The backup is of a PostgreSQL journal: name an empty database with --database." : "The backup is of a SQLite journal: leave --database out.");
        var file = Path.Combine(folder, copy.File);
        if (copy.Schema > Migrations.Newest) throw new JournalSchemaException(file, copy.Schema, Migrations.Newest);
        var restored = database is null
            ? SqliteCopy.Restore(file, Path.Combine(dataDir, SqliteFile))
            : await PostgresDump.RestoreAsync(file, database, cancellation);
        if (restored.Schema != copy.Schema || !restored.Heads.SequenceEqual(copy.Heads))
            throw new InvalidDataException("What was restored does not end where the backup says: the copy was altered. Use another backup.");
    }
}
