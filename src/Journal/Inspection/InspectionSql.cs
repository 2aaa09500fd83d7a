namespace CchcLive.Journal.Inspection;

/// <summary>What is asked of either database.</summary>
/// <param name="HasJournal">A row if the journal's tables are there.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Settings">Names and values.</param>
internal sealed record InspectionSql(string HasJournal, string Bytes, string Settings)
{
    public static InspectionSql Sqlite { get; } = new(
        "SELECT 1 FROM sqlite_master WHERE name = 'schema_version'",
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
        """
        SELECT 'server_version', sqlite_version()
        UNION ALL SELECT 'journal_mode', journal_mode FROM pragma_journal_mode()
        """);

    public static InspectionSql Postgres { get; } = new(
        "SELECT 1 WHERE to_regclass('schema_version') IS NOT NULL",
        "SELECT pg_database_size(current_database())",
        "SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes', 'default_transaction_read_only')");
}
