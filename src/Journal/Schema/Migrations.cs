using System.Globalization;

namespace CchcLive.Journal.Schema;

/// <summary>The numbered steps from an empty database to the schema of today. A step that was released is never changed; a change is a new step.</summary>
internal static partial class Migrations
{
    private static readonly Func<Dialect, IEnumerable<string>>[] Steps = [CreateJournal, CreateRetired, DossiersStep.Create, KnowAccounts, DailyStep.Create];

    /// <summary>The newest schema this program knows.</summary>
    public static int Newest => Steps.Length;

    /// <summary>The statements of step <paramref name="version"/>, from 1.</summary>
    public static IEnumerable<string> Statements(int version, Dialect dialect) => Steps[version - 1](dialect);

    /// <summary>Version 4: nothing changes. Programs before it do not heed accounts, and would let everybody do everything over data that has them; so they must refuse.</summary>
    private static Func<Dialect, IEnumerable<string>> KnowAccounts => _ => [];

    /// <summary>Version 1: streams with their heads, snapshots, quarantine, meta. Times are microseconds since 1970.</summary>
    private static IEnumerable<string> CreateJournal(Dialect dialect)
    {
        yield return $"""
            CREATE TABLE segments (
              stream {dialect.Text} NOT NULL,
              first_seq BIGINT NOT NULL CHECK (first_seq >= 1),
              last_seq BIGINT NOT NULL CHECK (last_seq >= first_seq),
              committed_at BIGINT NOT NULL,
              prev_hash {dialect.Bytes} NOT NULL CHECK (length(prev_hash) = 32),
              body {dialect.Bytes} NOT NULL,
              PRIMARY KEY (stream, first_seq))
            """;
        yield return $"""
            CREATE TABLE heads (
              stream {dialect.Text} NOT NULL PRIMARY KEY,
              last_seq BIGINT NOT NULL,
              hash {dialect.Bytes} NOT NULL CHECK (length(hash) = 32))
            """;
        yield return $"""
            CREATE TABLE snapshots (
              name {dialect.Text} NOT NULL,
              key {dialect.Text} NOT NULL,
              etag {dialect.Text} NOT NULL,
              committed_at BIGINT NOT NULL,
              body {dialect.Bytes} NOT NULL,
              PRIMARY KEY (name, key))
            """;
        yield return $"""
            CREATE TABLE quarantine (
              id {dialect.Identity},
              fingerprint {dialect.Bytes} NOT NULL UNIQUE,
              first_at BIGINT NOT NULL,
              last_at BIGINT NOT NULL,
              seen BIGINT NOT NULL,
              source {dialect.Text} NOT NULL,
              event_id TEXT,
              code TEXT,
              rule {dialect.Text} NOT NULL,
              field TEXT,
              line BIGINT,
              detail TEXT NOT NULL,
              raw TEXT NOT NULL,
              raw_truncated BOOLEAN NOT NULL,
              state {dialect.Text} NOT NULL CHECK (state IN ('open', 'resent', 'discarded')),
              resolved_at BIGINT,
              resolution TEXT)
            """;
        yield return "CREATE INDEX quarantine_by_source_rule ON quarantine (source, rule, state)";
        yield return $"CREATE TABLE meta (key {dialect.Text} NOT NULL PRIMARY KEY, value TEXT NOT NULL)";

        if (dialect.StoreUncompressed is not { } statement) yield break;
        foreach (var table in (string[])["segments", "snapshots"]) yield return string.Format(CultureInfo.InvariantCulture, statement, table);
    }
}
