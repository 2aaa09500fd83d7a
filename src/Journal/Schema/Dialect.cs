namespace CchcLive.Journal.Schema;

/// <summary>The words in which the two databases' table definitions differ.</summary>
/// <param name="Bytes">Type of a byte string.</param>
/// <param name="Text">Type of a text that is compared and sorted by its bytes.</param>
/// <param name="Instant">Type of an instant that people and BI tools read.</param>
/// <param name="Day">Type of a day without a time.</param>
/// <param name="Identity">Type and constraint of a key the database numbers itself.</param>
/// <param name="Lock">Statement that makes a second migrating process wait; null if the transaction does.</param>
/// <param name="StoreUncompressed">Statement, with the table as {0}, that stops the database from compressing bodies again; null if it does not try.</param>
internal sealed record Dialect(string Bytes, string Text, string Instant, string Day, string Identity, string? Lock, string? StoreUncompressed)
{
    /// <summary>SQLite: a transaction begun for writing is the lock.</summary>
    public static Dialect Sqlite { get; } = new("BLOB", "TEXT", "TEXT", "TEXT", "INTEGER PRIMARY KEY AUTOINCREMENT", null, null);

    /// <summary>PostgreSQL: the number of the advisory lock is arbitrary and must never change.</summary>
    public static Dialect Postgres { get; } = new(
        "BYTEA",
        "TEXT COLLATE \"C\"",
        "TIMESTAMPTZ",
        "DATE",
        "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "SELECT pg_advisory_xact_lock(7266030917600101)",
        "ALTER TABLE {0} ALTER COLUMN body SET STORAGE EXTERNAL");
}
