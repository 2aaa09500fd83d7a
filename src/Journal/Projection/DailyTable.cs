using System.Globalization;
using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Projection;

/// <summary>The table <c>daily_figures</c>, made of the closes of areas, for SQL and BI tools. It can always be made again from them.</summary>
public sealed class DailyTable
{
    private const string LastSql = "SELECT CAST(max(day) AS TEXT) FROM daily_figures WHERE area_id = @area_id";

    private readonly IDatabase _database;
    private readonly IDossierWriter _writer;

    internal DailyTable(IDatabase database, IDossierWriter writer) => (_database, _writer) = (database, writer);

    /// <summary>The last day of an area in the table; null if it has none.</summary>
    public async Task<DateOnly?> LastAsync(string area, CancellationToken cancellation = default)
    {
        var found = await _database.ReadAsync(connection => connection.ListAsync(LastSql, [("area_id", area)], row => row.TextOrNull(0), cancellation), cancellation);
        return found is [{ } day] ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Adds the rows of one area's day, all or none; those that are there stay as they are.</summary>
    public Task AddAsync(IReadOnlyList<DailyRow> rows, CancellationToken cancellation = default) => _database.WriteAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            foreach (var row in rows) await connection.ExecuteAsync(DailyColumns.InsertSql, Values(row), cancellation);
            await transaction.CommitAsync(cancellation);
            return rows.Count;
        },
        cancellation);

    private (string, object?)[] Values(DailyRow row) =>
    [
        ("area_id", row.Area), ("day", _writer.Day(row.Day)), ("unit_id", row.Unit), ("feed", row.Feed), ("data_at", row.DataAt == 0 ? null : _writer.Instant(row.DataAt)),
        ("closed_at", _writer.Instant(row.ClosedAt)), ("made_up", row.IsMadeUp), ("rule", row.Rule), ("rule_version", row.RuleVersion),
        .. DailyColumns.Figures.Zip(row.Figures, (column, figure) => (column, row.DataAt == 0 ? null : (object?)figure)),
    ];
}
