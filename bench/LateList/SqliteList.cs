using Microsoft.Data.Sqlite;

namespace CchcLive.Bench.LateList;

/// <summary>SQLite in this process: one row a dossier, days as day numbers and instants as minutes, the instant from which a dossier is late stored, partial indexes for the late ones, all of it in the page cache.</summary>
internal sealed class SqliteList : IListDrafter
{
    private const string Schema = """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -786432; PRAGMA temp_store = MEMORY;
        CREATE TABLE units (id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE calendar (day INTEGER PRIMARY KEY, number INTEGER NOT NULL, opens INTEGER NOT NULL);
        CREATE TABLE dossiers (code TEXT NOT NULL, unit TEXT NOT NULL, field TEXT NOT NULL, online INTEGER NOT NULL, received INTEGER NOT NULL, due INTEGER NOT NULL, late_from INTEGER NOT NULL, ended INTEGER,
          cause TEXT, apologised INTEGER, next INTEGER);
        """;

    private const string Indexes = """
        CREATE INDEX ended_late ON dossiers (ended) WHERE ended >= late_from;
        CREATE INDEX open_late ON dossiers (late_from) WHERE ended IS NULL;
        ANALYZE;
        """;

    private const string Figures = """
        SELECT d.unit, field, count(*), sum(received >= $from AND online), sum(received >= $from AND NOT online), sum(received < $from), sum(coalesce(ended < $end, 0)), sum(coalesce(ended < $end AND ended < due * 1440, 0)),
          sum(coalesce(ended < $end AND ended >= due * 1440 AND ended < late_from, 0)), sum(coalesce(ended < $end AND ended >= late_from, 0)), sum(ended IS NULL OR ended >= $end),
          sum((ended IS NULL OR ended >= $end) AND late_from >= $end), sum((ended IS NULL OR ended >= $end) AND late_from < $end)
        FROM dossiers d JOIN units u ON u.id = d.unit WHERE received < $end AND (ended IS NULL OR ended >= $from) GROUP BY u.place, field ORDER BY u.place, field
        """;

    private const string Lines = """
        SELECT d.code, d.unit, d.field, d.received / 1440, d.due, CASE WHEN d.ended < $end THEN d.ended / 1440 END, ce.number - cd.number - coalesce(d.ended < $end AND d.ended < ce.opens, 0), ce.day - d.due,
          d.cause, d.next, CASE WHEN d.apologised IS NULL THEN 0 WHEN d.apologised >= (d.due + 1) * 1440 THEN 1 ELSE 2 END, d.cause IS NOT NULL
        FROM (
          SELECT * FROM dossiers INDEXED BY ended_late WHERE ended >= $from AND ended < $end AND ended >= late_from AND received < $end
          UNION ALL SELECT * FROM dossiers INDEXED BY open_late WHERE ended IS NULL AND late_from < $end AND received < $end
          UNION ALL SELECT * FROM dossiers INDEXED BY ended_late WHERE ended >= $end AND ended >= late_from AND late_from < $end AND received < $end) d
        JOIN units u ON u.id = d.unit JOIN calendar cd ON cd.day = d.due JOIN calendar ce ON ce.day = CASE WHEN d.ended < $end THEN d.ended / 1440 ELSE $end / 1440 - 1 END
        ORDER BY u.place, d.due, d.code
        """;

    private static readonly long From = Minute(new DateTime(2025, 2, 15, 0, 0, 0, DateTimeKind.Unspecified));
    private static readonly long End = Minute(new DateTime(2025, 3, 15, 0, 0, 0, DateTimeKind.Unspecified));

    private readonly string _folder = Directory.CreateTempSubdirectory("cchc-bench-sqlite-").FullName;
    private readonly SqliteConnection _connection;

    private SqliteList()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "list.db")};Pooling=False");
        _connection.Open();
    }

    /// <inheritdoc />
    public string Name => "SQLite, due and late instants stored, in process";

    /// <summary>Takes the dossiers in.</summary>
    public static SqliteList Of(IEnumerable<MonthDossier> dossiers, IReadOnlyList<CalendarRow> calendar, IReadOnlyList<string> units)
    {
        var list = new SqliteList();
        list.Run(Schema);
        list.Run("BEGIN");
        list.Insert("units", units.Index().Select(unit => (object?[])[unit.Item, unit.Index]));
        list.Insert("calendar", calendar.Select(day => (object?[])[day.Day.DayNumber, day.Number, Minute(day.Opens)]));
        var late = calendar.ToDictionary(day => day.Day, day => Minute(day.LateFrom));
        list.Insert("dossiers", dossiers.Select(d => (object?[])
        [
            d.Code, d.UnitId, d.Field, d.IsOnline, Minute(d.Received), d.Due.DayNumber, late[d.Due], d.Ended is { } ended ? Minute(ended) : null, d.Cause, d.Apologised is { } sent ? Minute(sent) : null, d.Next?.DayNumber,
        ]));
        list.Run("COMMIT");
        list.Run(Indexes);
        return list;
    }

    /// <inheritdoc />
    public Task<object> DraftAsync()
    {
        var (lines, figures) = (new List<ListLine>(), new List<ListFigures>());
        using (var command = Ask(Figures))
        using (var row = command.ExecuteReader())
        {
            while (row.Read()) figures.Add(new ListFigures(row.GetString(0), row.GetString(1), [.. Enumerable.Range(2, 11).Select(row.GetInt64)]));
        }

        using (var command = Ask(Lines))
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                lines.Add(new ListLine(
                    row.GetString(0), row.GetString(1), row.GetString(2), DateOnly.FromDayNumber(row.GetInt32(3)), DateOnly.FromDayNumber(row.GetInt32(4)), row.IsDBNull(5) ? null : DateOnly.FromDayNumber(row.GetInt32(5)),
                    row.GetInt32(6), row.GetInt32(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : DateOnly.FromDayNumber(row.GetInt32(9)), row.GetInt32(10), row.GetBoolean(11)));
            }
        }

        return Task.FromResult<object>(new ListDraft(lines, figures));
    }

    /// <inheritdoc />
    public ListDraft Read(object draft) => (ListDraft)draft;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static long Minute(DateTime local) => local.Ticks / TimeSpan.TicksPerMinute;

    private SqliteCommand Ask(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$from", From);
        command.Parameters.AddWithValue("$end", End);
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string table, IEnumerable<object?[]> rows)
    {
        using var command = _connection.CreateCommand();
        foreach (var row in rows)
        {
            if (command.Parameters.Count == 0)
            {
                command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', row.Select((_, n) => $"$p{n}"))})";
                for (var n = 0; n < row.Length; n++) command.Parameters.AddWithValue($"$p{n}", DBNull.Value);
            }

            for (var n = 0; n < row.Length; n++) command.Parameters[n].Value = row[n] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
