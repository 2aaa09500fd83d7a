using System.Data.Common;
using CchcLive.Journal.Databases;
using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Backup;

/// <summary>Reads from a database what <see cref="JournalCopy"/> says of it; all of it in the transaction that the connection is in.</summary>
internal static class CopyFacts
{
    public static async Task<JournalCopy> ReadAsync(DbConnection connection, string file, CancellationToken cancellation)
    {
        var schema = await connection.ListAsync("SELECT CAST(coalesce(max(version), 0) AS BIGINT) FROM schema_version", [], row => row.GetInt64(0), cancellation);
        var heads = await connection.ListAsync("SELECT stream, last_seq, hash FROM heads ORDER BY stream", [], row => new StreamHead(row.GetString(0), row.GetInt64(1), row.Hash(2)), cancellation);
        return new JournalCopy(file, checked((int)schema[0]), heads);
    }
}
