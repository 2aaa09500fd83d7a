using CchcLive.Journal.Databases;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>
/// Commits a group in one statement, which is its own transaction and one round trip. (With quarantine entries it takes four, since which entries
/// are stored depends on which segments were.)
/// </summary>
internal static class PostgresCommit
{
    // A segment is inserted only if the head is just before it. Two owners that both saw the same head insert the same key: the second waits
    // for the first and then inserts nothing. A head moves only if its segment was inserted; those are the streams it returns.
    // One statement with arrays: with many streams in a group over 4 times as fast as one pipelined statement per segment (docs/decisions/0002).
    private const string AppendSql = """
        WITH written AS (
          INSERT INTO segments (stream, first_seq, last_seq, committed_at, prev_hash, body)
          SELECT draft.stream, draft.first_seq, draft.last_seq, $1, draft.prev_hash, draft.body
          FROM unnest($2, $3, $4, $5, $6) AS draft (stream, first_seq, last_seq, prev_hash, body)
          WHERE draft.first_seq = coalesce((SELECT last_seq FROM heads WHERE heads.stream = draft.stream), 0) + 1
            AND draft.prev_hash = coalesce((SELECT hash FROM heads WHERE heads.stream = draft.stream), decode(repeat('00', 32), 'hex'))
          ON CONFLICT (stream, first_seq) DO NOTHING
          RETURNING stream, last_seq)
        INSERT INTO heads (stream, last_seq, hash)
        SELECT written.stream, written.last_seq, draft.hash
        FROM written JOIN unnest($2, $7) AS draft (stream, hash) ON draft.stream = written.stream
        ON CONFLICT (stream) DO UPDATE SET last_seq = excluded.last_seq, hash = excluded.hash
        RETURNING stream
        """;

    public static async Task<IReadOnlyList<bool>> RunAsync(NpgsqlConnection connection, CommitGroup group, CancellationToken cancellation)
    {
        if (group.Appends.All(append => append.Quarantine.Count == 0)) return await WriteSegmentsAsync(connection, group, cancellation);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var written = await WriteSegmentsAsync(connection, group, cancellation);
        await WriteQuarantineAsync(connection, group, written, cancellation);
        await transaction.CommitAsync(cancellation);
        return written;
    }

    /// <summary>Streams are written in the order of their names, so that two owners of many streams wait for each other instead of deadlocking.</summary>
    private static async Task<bool[]> WriteSegmentsAsync(NpgsqlConnection connection, CommitGroup group, CancellationToken cancellation)
    {
        var written = group.Appends.Select(append => append.Segment is null).ToArray();
        var order = Enumerable.Range(0, written.Length).Where(index => !written[index]).ToArray();
        if (order.Length == 0) return written;

        Array.Sort(order, (left, right) => string.CompareOrdinal(group.Appends[left].Segment!.Stream, group.Appends[right].Segment!.Stream));
        await using var command = AppendCommand(connection, group, order);
        var streams = new HashSet<string>(StringComparer.Ordinal);
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation)) streams.Add(reader.GetString(0));
        }

        foreach (var index in order) written[index] = streams.Contains(group.Appends[index].Segment!.Stream);
        return written;
    }

    private static NpgsqlCommand AppendCommand(NpgsqlConnection connection, CommitGroup group, int[] order)
    {
        var segments = Array.ConvertAll(order, index => group.Appends[index].Segment!);
        return new NpgsqlCommand(AppendSql, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = JournalTime.ToMicroseconds(group.CommittedAt) },
                new NpgsqlParameter<string[]> { TypedValue = Array.ConvertAll(segments, segment => segment.Stream) },
                new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(segments, segment => segment.FirstSeq) },
                new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(segments, segment => segment.LastSeq) },
                new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(segments, segment => segment.PrevHash.ToArray()) },
                new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(segments, segment => segment.Body.AsArray()) },
                new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(order, index => group.HashOf(index).ToArray()) },
            },
        };
    }

    private static async Task WriteQuarantineAsync(NpgsqlConnection connection, CommitGroup group, bool[] written, CancellationToken cancellation)
    {
        var rows = QuarantineRow.Of(group.Appends.Where((_, index) => written[index]).SelectMany(append => append.Quarantine));
        if (rows.Count == 0) return;

        await using var batch = connection.CreateBatch();
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(QuarantineSql.Add);
            foreach (var (name, value) in QuarantineSql.AddParameters(row, JournalTime.ToMicroseconds(group.CommittedAt)))
                command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
