using System.Data.Common;
using System.Runtime.CompilerServices;
using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Retired;

/// <summary>
/// The archive: dossiers that have left memory, by shard. It is derived from the shard's stream, from which it can be made again. A row stays
/// when its dossier comes back into memory; what is in memory then counts, not the row.
/// </summary>
public sealed class RetiredTable
{
    private const int PageRows = 512;
    private const int PageCodes = 8192;

    private const string PutSql = """
        INSERT INTO retired (shard, code, seq, settled_at, body) VALUES (@shard, @code, @seq, @settled, @body)
        ON CONFLICT (shard, code) DO UPDATE SET seq = excluded.seq, settled_at = excluded.settled_at, body = excluded.body
        WHERE excluded.seq >= retired.seq
        """;

    private const string FindSql = "SELECT code, settled_at, body FROM retired WHERE shard = @shard AND code = @code";

    private const string PageSql = """
        SELECT code, settled_at, body FROM retired
        WHERE shard = @shard AND (settled_at, code) > (@settled, @code) ORDER BY settled_at, code LIMIT @limit
        """;

    private const string CodesSql = "SELECT code FROM retired WHERE shard = @shard AND code > @code ORDER BY code LIMIT @limit";

    private const string LastSql = "SELECT max(settled_at) FROM retired WHERE shard = @shard";

    private readonly IDatabase _database;

    internal RetiredTable(IDatabase database) => _database = database;

    /// <summary>Writes dossiers in one transaction, over what is there of them, unless that was written at a later position of the stream.</summary>
    /// <param name="shard">The shard's number.</param>
    /// <param name="seq">The position of its stream up to which the dossiers are known.</param>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public Task PutAsync(int shard, long seq, IReadOnlyList<RetiredDossier> dossiers, CancellationToken cancellation = default) => _database.WriteAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var put = connection.Command(PutSql, ("shard", (long)shard), ("code", ""), ("seq", seq), ("settled", 0L), ("body", Array.Empty<byte>()));
            put.Transaction = transaction;
            foreach (var dossier in dossiers)
            {
                put.Parameters["code"].Value = dossier.Code;
                put.Parameters["settled"].Value = JournalTime.ToMicroseconds(dossier.SettledAt);
                put.Parameters["body"].Value = dossier.Body.AsArray();
                await put.ExecuteNonQueryAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
            return true;
        },
        cancellation);

    /// <summary>Those of some dossiers that are in the archive.</summary>
    public Task<IReadOnlyList<RetiredDossier>> FindAsync(int shard, IReadOnlyCollection<string> codes, CancellationToken cancellation = default) =>
        _database.ReadAsync<IReadOnlyList<RetiredDossier>>(
            async connection =>
            {
                var found = new List<RetiredDossier>();
                foreach (var code in codes) found.AddRange(await connection.ListAsync(FindSql, [("shard", (long)shard), ("code", code)], Row, cancellation));
                return found;
            },
            cancellation);

    /// <summary>
    /// The dossiers that were settled at <paramref name="from"/> or later, in pages, in the order of settlement. Holds one page and no transaction
    /// between pages.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<RetiredDossier>> WalkAsync(int shard, DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (settled, code) = (from, "");
        while (true)
        {
            (string, object?)[] after = [("shard", (long)shard), ("settled", JournalTime.ToMicroseconds(settled)), ("code", code), ("limit", PageRows)];
            var page = await _database.ReadAsync(connection => connection.ListAsync(PageSql, after, Row, cancellation), cancellation);
            if (page.Count > 0) yield return page;
            if (page.Count < PageRows) yield break;
            (settled, code) = (page[^1].SettledAt, page[^1].Code);
        }
    }

    /// <summary>The codes of all dossiers in the archive, in pages.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> CodesAsync(int shard, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var code = "";
        while (true)
        {
            (string, object?)[] after = [("shard", (long)shard), ("code", code), ("limit", PageCodes)];
            var page = await _database.ReadAsync(connection => connection.ListAsync(CodesSql, after, row => row.GetString(0), cancellation), cancellation);
            if (page.Count > 0) yield return page;
            if (page.Count < PageCodes) yield break;
            code = page[^1];
        }
    }

    /// <summary>When the last of them was settled; null if there is none.</summary>
    public async Task<DateTimeOffset?> LastSettledAsync(int shard, CancellationToken cancellation = default) =>
        await _database.ReadAsync(
            async connection =>
            {
                await using var command = connection.Command(LastSql, ("shard", (long)shard));
                return await command.ExecuteScalarAsync(cancellation) is long last ? JournalTime.FromMicroseconds(last) : (DateTimeOffset?)null;
            },
            cancellation);

    private static RetiredDossier Row(DbDataReader row) => new(row.GetString(0), row.Instant(1), row.Bytes(2));
}
