using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>
/// Commits a group in one round trip: one statement per segment, pipelined, which PostgreSQL runs as one transaction. (With quarantine entries it takes
/// four round trips, since which entries are stored depends on which segments were.)
/// </summary>
internal static class PostgresCommit
{
    // The segment is inserted only if the head is just before it. Two owners that both saw the same head insert the same key: the second waits
    // for the first and then inserts nothing. The head moves only if the segment was inserted; that is the row count the caller looks at.
    private const string AppendSql = """
        WITH written AS (
          INSERT INTO segments (stream, first_seq, last_seq, committed_at, prev_hash, body)
          SELECT $1, $2, $3, $4, $5, $6
          WHERE $2 = coalesce((SELECT last_seq FROM heads WHERE stream = $1), 0) + 1
            AND $5 = coalesce((SELECT hash FROM heads WHERE stream = $1), decode(repeat('00', 32), 'hex'))
          ON CONFLICT (stream, first_seq) DO NOTHING
          RETURNING stream, last_seq)
        INSERT INTO heads (stream, last_seq, hash) SELECT stream, last_seq, $7 FROM written
        ON CONFLICT (stream) DO UPDATE SET last_seq = excluded.last_seq, hash = excluded.hash
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
        await using var batch = connection.CreateBatch();
        foreach (var index in order) batch.BatchCommands.Add(AppendCommand(group, index));
        await batch.ExecuteNonQueryAsync(cancellation);
        for (var position = 0; position < order.Length; position++) written[order[position]] = batch.BatchCommands[position].RecordsAffected == 1;
        return written;
    }

    private static NpgsqlBatchCommand AppendCommand(CommitGroup group, int index)
    {
        var segment = group.Appends[index].Segment!;
        return new NpgsqlBatchCommand(AppendSql)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = segment.Stream },
                new NpgsqlParameter<long> { TypedValue = segment.FirstSeq },
                new NpgsqlParameter<long> { TypedValue = segment.LastSeq },
                new NpgsqlParameter<long> { TypedValue = JournalTime.ToMicroseconds(group.CommittedAt) },
                new NpgsqlParameter<byte[]> { TypedValue = segment.PrevHash.ToArray() },
                new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = segment.Body },
                new NpgsqlParameter<byte[]> { TypedValue = group.HashOf(index).ToArray() },
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
