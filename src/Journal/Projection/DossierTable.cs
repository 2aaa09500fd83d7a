using System.Data.Common;
using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Projection;

/// <summary>
/// The table <c>dossiers</c>, one row per dossier, for SQL and BI tools. It follows the journal and can always be made again from it. Rows and
/// position change in one transaction, and only from the position that the writer knows: a writer that was overtaken changes nothing.
/// </summary>
public sealed class DossierTable
{
    private const string PositionSql = "SELECT seq, fold FROM dossiers_position WHERE stream = @stream";

    private const string BeginSql = """
        INSERT INTO dossiers_position (stream, seq, fold, at) VALUES (@stream, @seq, @fold, @at) ON CONFLICT (stream) DO NOTHING
        """;

    private const string MoveSql = """
        UPDATE dossiers_position SET seq = @seq, fold = @fold, at = @at WHERE stream = @stream AND seq = @seqBefore AND fold = @foldBefore
        """;

    private readonly IDatabase _database;
    private readonly IDossierWriter _writer;

    internal DossierTable(IDatabase database, IDossierWriter writer) => (_database, _writer) = (database, writer);

    /// <summary>How far the table has followed a stream; null if it has not begun.</summary>
    public async Task<DossierTablePosition?> PositionAsync(string stream, CancellationToken cancellation = default)
    {
        var found = await _database.ReadAsync(
            connection => connection.ListAsync(
                PositionSql, [("stream", stream)], row => new DossierTablePosition(stream, row.GetInt64(0), row.GetString(1)), cancellation),
            cancellation);
        return found is [var position] ? position : null;
    }

    /// <summary>Writes rows, each code at most once, and moves the position, or does neither.</summary>
    /// <param name="rows">The rows as they are now.</param>
    /// <param name="before">The position that the table has; null if it has not begun.</param>
    /// <param name="after">Its new position in the same stream.</param>
    /// <param name="at">Our clock when the rows were made.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>False if the position was not <paramref name="before"/>: somebody else has moved it, and nothing was written.</returns>
    public Task<bool> SaveAsync(
        IReadOnlyList<DossierRow> rows, DossierTablePosition? before, DossierTablePosition after, DateTimeOffset at, CancellationToken cancellation = default) =>
        _database.WriteAsync(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                if (await MoveAsync(connection, before, after, at, cancellation) == 0) return false;
                if (rows.Count > 0) await _writer.UpsertAsync(connection, rows, cancellation);
                await transaction.CommitAsync(cancellation);
                return true;
            },
            cancellation);

    private Task<int> MoveAsync(DbConnection connection, DossierTablePosition? before, DossierTablePosition after, DateTimeOffset at, CancellationToken cancellation)
    {
        (string, object?)[] parameters =
        [
            ("stream", after.Stream), ("seq", after.Seq), ("fold", after.Fold), ("at", _writer.Instant(at.UtcTicks)),
            .. before is null ? ReadOnlySpan<(string, object?)>.Empty : [("seqBefore", before.Seq), ("foldBefore", before.Fold)],
        ];
        return connection.ExecuteAsync(before is null ? BeginSql : MoveSql, parameters, cancellation);
    }
}
