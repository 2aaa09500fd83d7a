using System.Data.Common;
using CchcLive.Journal.Databases;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;
using Microsoft.Data.Sqlite;

namespace CchcLive.Journal.Sqlite;

/// <summary>Commits a group: per segment one insert that happens only if the stream's head is just before it, and one move of the head.</summary>
internal static class SqliteCommit
{
    private const string InsertSql = """
        INSERT INTO segments (stream, first_seq, last_seq, committed_at, prev_hash, body)
        SELECT @stream, @first, @last, @at, @prev, @body
        WHERE @first = coalesce((SELECT last_seq FROM heads WHERE stream = @stream), 0) + 1
          AND @prev = coalesce((SELECT hash FROM heads WHERE stream = @stream), zeroblob(32))
        ON CONFLICT (stream, first_seq) DO NOTHING
        """;

    private const string HeadSql = """
        INSERT INTO heads (stream, last_seq, hash) VALUES (@stream, @last, @hash)
        ON CONFLICT (stream) DO UPDATE SET last_seq = excluded.last_seq, hash = excluded.hash
        """;

    public static async Task<IReadOnlyList<bool>> RunAsync(DbConnection connection, CommitGroup group, string description)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var written = WriteSegments(connection, group);
        var entries = group.Appends.Where((_, index) => written[index]).SelectMany(append => append.Quarantine);
        foreach (var row in QuarantineRow.Of(entries))
            await connection.ExecuteAsync(QuarantineSql.Add, QuarantineSql.AddParameters(row, JournalTime.ToMicroseconds(group.CommittedAt)), CancellationToken.None);
        try
        {
            await transaction.CommitAsync();
        }
        catch (SqliteException failure)
        {
            throw new JournalUnavailableException($"The journal ({description}) failed while committing: {failure.Message}", outcomeUnknown: true, failure);
        }

        return written;
    }

    private static bool[] WriteSegments(DbConnection connection, CommitGroup group)
    {
        var written = new bool[group.Appends.Count];
        using var insert = connection.Command(
            InsertSql, ("stream", null), ("first", null), ("last", null), ("at", JournalTime.ToMicroseconds(group.CommittedAt)), ("prev", null), ("body", null));
        using var head = connection.Command(HeadSql, ("stream", null), ("last", null), ("hash", null));
        for (var index = 0; index < written.Length; index++)
        {
            if (group.Appends[index].Segment is not { } segment)
            {
                written[index] = true;
                continue;
            }

            Set(insert, ("stream", segment.Stream), ("first", segment.FirstSeq), ("last", segment.LastSeq), ("prev", segment.PrevHash.ToArray()), ("body", segment.Body.AsArray()));
            written[index] = insert.ExecuteNonQuery() == 1;
            if (!written[index]) continue;
            Set(head, ("stream", segment.Stream), ("last", segment.LastSeq), ("hash", group.HashOf(index).ToArray()));
            head.ExecuteNonQuery();
        }

        return written;
    }

    private static void Set(DbCommand command, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        foreach (var (name, value) in parameters) command.Parameters[name].Value = value;
    }
}
