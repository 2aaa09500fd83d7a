using CchcLive.Bench.Servers;
using Npgsql;
using NpgsqlTypes;

namespace CchcLive.Bench.LateList;

/// <summary>
/// PostgreSQL with one row a dossier, in which everything that the list says is a column already. Working days are counted by subtraction in a table of the calendar. Either the instant from which a dossier is late is
/// stored too, with partial indexes for the late ones, or it is joined from the calendar.
/// </summary>
internal sealed class PostgresList : IListDrafter
{
    private const string Schema = """
        CREATE TABLE units (id text COLLATE "C" PRIMARY KEY, place int NOT NULL);
        CREATE TABLE calendar (day date PRIMARY KEY, number int NOT NULL, opens timestamp NOT NULL, late_from timestamp NOT NULL);
        CREATE UNLOGGED TABLE dossiers (code text COLLATE "C" NOT NULL, unit text COLLATE "C" NOT NULL, field text COLLATE "C" NOT NULL, online bool NOT NULL, received timestamp NOT NULL, due date NOT NULL,
          late_from timestamp NOT NULL, ended timestamp, cause text, apologised timestamp, next date);
        """;

    private const string Indexes = """
        CREATE INDEX ON dossiers (ended) WHERE ended >= late_from;
        CREATE INDEX ON dossiers (late_from) WHERE ended IS NULL;
        ANALYZE;
        """;

    private const string Period = "received < '2025-03-15' AND (ended IS NULL OR ended >= '2025-02-15')";

    private readonly NpgsqlDataSource _database;
    private readonly bool _isJoined;

    private PostgresList(NpgsqlDataSource database, bool isJoined) => (_database, _isJoined) = (database, isJoined);

    /// <inheritdoc />
    public string Name => _isJoined ? "PostgreSQL, calendar joined" : "PostgreSQL, due and late instants stored";

    private string Late => _isJoined ? "cd.late_from" : "d.late_from";

    private string Join => _isJoined ? "JOIN calendar cd ON cd.day = d.due" : "";

    private string Figures => $"""
        SELECT unit, field, count(*), count(*) FILTER (WHERE received >= '2025-02-15' AND online), count(*) FILTER (WHERE received >= '2025-02-15' AND NOT online), count(*) FILTER (WHERE received < '2025-02-15'),
          count(*) FILTER (WHERE ended < '2025-03-15'), count(*) FILTER (WHERE ended < '2025-03-15' AND ended < due), count(*) FILTER (WHERE ended < '2025-03-15' AND ended >= due AND ended < {Late}),
          count(*) FILTER (WHERE ended < '2025-03-15' AND ended >= {Late}), count(*) FILTER (WHERE ended IS NULL OR ended >= '2025-03-15'),
          count(*) FILTER (WHERE (ended IS NULL OR ended >= '2025-03-15') AND {Late} >= '2025-03-15'), count(*) FILTER (WHERE (ended IS NULL OR ended >= '2025-03-15') AND {Late} < '2025-03-15')
        FROM dossiers d {Join} JOIN units u ON u.id = d.unit WHERE {Period} GROUP BY u.place, unit, field ORDER BY u.place, field
        """;

    private string Lines => $"""
        SELECT d.code, d.unit, d.field, d.received::date, d.due, CASE WHEN d.ended < '2025-03-15' THEN d.ended::date END,
          ce.number - cd.number - CASE WHEN d.ended < '2025-03-15' AND d.ended < ce.opens THEN 1 ELSE 0 END, ce.day - d.due,
          d.cause, d.next, CASE WHEN d.apologised IS NULL THEN 0 WHEN d.apologised >= d.due + 1 THEN 1 ELSE 2 END, d.cause IS NOT NULL
        FROM ({(_isJoined ? "SELECT d.* FROM dossiers d JOIN calendar cd ON cd.day = d.due WHERE received < '2025-03-15' AND ((ended >= '2025-02-15' AND ended < '2025-03-15' AND ended >= cd.late_from) OR ((ended IS NULL OR ended >= '2025-03-15') AND cd.late_from < '2025-03-15'))" : """
          SELECT * FROM dossiers WHERE ended >= '2025-02-15' AND ended < '2025-03-15' AND ended >= late_from AND received < '2025-03-15'
          UNION ALL SELECT * FROM dossiers WHERE ended IS NULL AND late_from < '2025-03-15' AND received < '2025-03-15'
          UNION ALL SELECT * FROM dossiers WHERE ended >= '2025-03-15' AND ended >= late_from AND late_from < '2025-03-15' AND received < '2025-03-15'
          """)}) d
        JOIN units u ON u.id = d.unit JOIN calendar cd ON cd.day = d.due JOIN calendar ce ON ce.day = CASE WHEN d.ended < '2025-03-15' THEN d.ended::date ELSE '2025-03-14' END
        ORDER BY u.place, d.due, d.code
        """;

    /// <summary>Takes the dossiers in.</summary>
    public static async Task<PostgresList> OfAsync(PostgresServer server, bool isJoined, IEnumerable<MonthDossier> dossiers, IReadOnlyList<CalendarRow> calendar, IReadOnlyList<string> units)
    {
        var database = NpgsqlDataSource.Create(await server.CreateAsync(isJoined ? "joined" : "stored"));
        await RunAsync(database, Schema);
        await using (var connection = await database.OpenConnectionAsync())
        {
            await CopyAsync(connection, "units", units.Index(), unit => [(unit.Item, NpgsqlDbType.Text), (unit.Index, NpgsqlDbType.Integer)]);
            await CopyAsync(connection, "calendar", calendar, day => [(day.Day, NpgsqlDbType.Date), (day.Number, NpgsqlDbType.Integer), (day.Opens, NpgsqlDbType.Timestamp), (day.LateFrom, NpgsqlDbType.Timestamp)]);
            var late = calendar.ToDictionary(day => day.Day, day => day.LateFrom);
            await CopyAsync(connection, "dossiers", dossiers, d =>
            [
                (d.Code, NpgsqlDbType.Text), (d.UnitId, NpgsqlDbType.Text), (d.Field, NpgsqlDbType.Text), (d.IsOnline, NpgsqlDbType.Boolean), (d.Received, NpgsqlDbType.Timestamp), (d.Due, NpgsqlDbType.Date),
                (late[d.Due], NpgsqlDbType.Timestamp), (d.Ended, NpgsqlDbType.Timestamp), (d.Cause, NpgsqlDbType.Text), (d.Apologised, NpgsqlDbType.Timestamp), (d.Next, NpgsqlDbType.Date),
            ]);
        }

        await RunAsync(database, isJoined ? "ANALYZE" : Indexes);
        await RunAsync(database, "VACUUM dossiers");
        return new PostgresList(database, isJoined);
    }

    /// <inheritdoc />
    public async Task<object> DraftAsync()
    {
        var (lines, figures) = (new List<ListLine>(), new List<ListFigures>());
        await using (var command = _database.CreateCommand(Figures))
        await using (var row = await command.ExecuteReaderAsync())
        {
            while (await row.ReadAsync()) figures.Add(new ListFigures(row.GetString(0), row.GetString(1), [.. Enumerable.Range(2, 11).Select(row.GetInt64)]));
        }

        await using (var command = _database.CreateCommand(Lines))
        await using (var row = await command.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                lines.Add(new ListLine(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5), row.GetInt32(6), row.GetInt32(7),
                    row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9), row.GetInt32(10), row.GetBoolean(11)));
            }
        }

        return new ListDraft(lines, figures);
    }

    /// <inheritdoc />
    public ListDraft Read(object draft) => (ListDraft)draft;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task RunAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, IEnumerable<T> rows, Func<T, (object? Value, NpgsqlDbType Type)[]> values)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var (value, type) in values(row))
            {
                if (value is null) await copy.WriteNullAsync();
                else await copy.WriteAsync(value, type);
            }
        }

        await copy.CompleteAsync();
    }
}
