using System.Data.Common;
using System.Runtime.CompilerServices;
using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Databases;

/// <summary>Reading of streams and heads; the SQL is the same in both databases. (Writing is not: see SqliteCommit and PostgresCommit.)</summary>
internal sealed class SegmentTable(IDatabase database)
{
    private const int PageBytes = 4 * 1024 * 1024;
    private const int FirstPageSegments = 16;
    private const int MaxPageSegments = 2048;

    private const string StartSql = "SELECT max(first_seq) FROM segments WHERE stream = @stream AND first_seq <= @from";

    private const string PageSql = """
        SELECT first_seq, last_seq, committed_at, prev_hash, body FROM segments
        WHERE stream = @stream AND first_seq >= @start ORDER BY first_seq LIMIT @limit
        """;

    public async IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = await database.ReadAsync(connection => StartAsync(connection, stream, fromSeq, cancellation), cancellation);
        var limit = FirstPageSegments;
        while (true)
        {
            var page = await database.ReadAsync(connection => PageAsync(connection, stream, start, limit, cancellation), cancellation);
            foreach (var segment in page)
            {
                if (segment.LastSeq >= fromSeq) yield return segment;
            }

            if (page.Count == 0) yield break;
            start = page[^1].FirstSeq + 1;
            limit = NextLimit(page);
        }
    }

    public async Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation) =>
        await HeadsAsync("SELECT stream, last_seq, hash FROM heads WHERE stream = @stream", [("stream", stream)], cancellation) is [var head]
            ? head
            : StreamHead.Empty(stream);

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation) =>
        HeadsAsync("SELECT stream, last_seq, hash FROM heads ORDER BY stream", [], cancellation);

    public Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ListAsync("SELECT stream FROM heads UNION SELECT stream FROM segments ORDER BY stream", [], row => row.GetString(0), cancellation),
        cancellation);

    private Task<IReadOnlyList<StreamHead>> HeadsAsync(string sql, (string, object?)[] parameters, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ListAsync(sql, parameters, row => new StreamHead(row.GetString(0), row.GetInt64(1), row.Hash(2)), cancellation),
        cancellation);

    private static async Task<long> StartAsync(DbConnection connection, string stream, long fromSeq, CancellationToken cancellation)
    {
        await using var command = connection.Command(StartSql, ("stream", stream), ("from", fromSeq));
        return await command.ExecuteScalarAsync(cancellation) as long? ?? fromSeq;
    }

    /// <summary>At most <paramref name="limit"/> segments, fewer once they hold <see cref="PageBytes"/>; none only at the stream's end.</summary>
    private static async Task<List<Segment>> PageAsync(DbConnection connection, string stream, long start, int limit, CancellationToken cancellation)
    {
        var page = new List<Segment>(limit);
        var bytes = 0L;
        await using var command = connection.Command(PageSql, ("stream", stream), ("start", start), ("limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (bytes < PageBytes && await reader.ReadAsync(cancellation))
        {
            var body = reader.Bytes(4);
            bytes += body.Length;
            page.Add(new Segment(stream, reader.GetInt64(0), reader.GetInt64(1), reader.Instant(2), reader.Hash(3), body));
        }

        return page;
    }

    /// <summary>As many segments of the size just seen as fit a page, so that small ones take few queries and large ones little memory.</summary>
    private static int NextLimit(List<Segment> page)
    {
        var bytes = page.Sum(segment => (long)segment.Body.Length + 1);
        return (int)Math.Clamp(PageBytes * (long)page.Count / bytes, 1, MaxPageSegments);
    }
}
