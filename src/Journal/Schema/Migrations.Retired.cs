namespace CchcLive.Journal.Schema;

/// <content>The archive of retired dossiers.</content>
internal static partial class Migrations
{
    /// <summary>Dossiers that have left memory; derived from the segments. settled_at in microseconds since 1970.</summary>
    private static IEnumerable<string> CreateRetired(Dialect dialect)
    {
        yield return $"""
            CREATE TABLE retired (
              shard BIGINT NOT NULL,
              code {dialect.Text} NOT NULL,
              seq BIGINT NOT NULL,
              settled_at BIGINT NOT NULL,
              body {dialect.Bytes} NOT NULL,
              PRIMARY KEY (shard, code))
            """;
        yield return "CREATE INDEX retired_by_settled_at ON retired (shard, settled_at, code)";
    }
}
