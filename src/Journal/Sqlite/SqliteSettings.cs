using Microsoft.Data.Sqlite;

namespace CchcLive.Journal.Sqlite;

/// <summary>The settings of each connection, and why.</summary>
internal static class SqliteSettings
{
    // WAL: readers and the writer do not wait for each other. synchronous=FULL: the log is synced at every commit, so "committed" survives a power cut.
    // busy_timeout: another process (a backup, a second start) may hold the file for a moment.
    // wal_autocheckpoint in pages of 4 KiB: about every 16 MiB the committing connection copies the log into the file; more often would stall an import,
    // less often would let the log, and with it recovery and reading, grow. journal_size_limit cuts the log back after a burst. cache_size in KiB.
    private const string Writer = """
        PRAGMA busy_timeout = 10000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4096;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -32768;
        """;

    private const string Reader = """
        PRAGMA busy_timeout = 10000;
        PRAGMA query_only = ON;
        PRAGMA cache_size = -8192;
        """;

    private const string Copier = "PRAGMA busy_timeout = 10000;";

    public static void OpenWriter(SqliteConnection connection) => Open(connection, Writer);

    public static void OpenReader(SqliteConnection connection) => Open(connection, Reader);

    public static void OpenCopier(SqliteConnection connection) => Open(connection, Copier);

    private static void Open(SqliteConnection connection, string settings)
    {
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the constants above
        command.CommandText = settings;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
