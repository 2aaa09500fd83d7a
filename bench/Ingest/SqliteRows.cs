using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Microsoft.Data.Sqlite;

namespace CchcLive.Bench.Ingest;

/// <summary>SQLite in this process, one writer, a transaction a request, prepared statements; no HTTP, no JSON to read.</summary>
internal sealed class SqliteRows : IIngestPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "SQLite rows, in process";

    private const string Schema = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -32768;
        CREATE TABLE events (source TEXT, id TEXT, code TEXT NOT NULL, verb TEXT NOT NULL, unit TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID;
        CREATE TABLE counters (unit TEXT, verb TEXT, n INTEGER NOT NULL, PRIMARY KEY (unit, verb)) WITHOUT ROWID;
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cchc-bench-sqlite-").FullName;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _count;

    /// <summary>Opens an empty database.</summary>
    public SqliteRows()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "rows.db")};Pooling=False");
        _connection.Open();
        using var schema = Command(Schema, 0);
        schema.ExecuteNonQuery();
        _insert = Command("INSERT OR IGNORE INTO events VALUES ($0, $1, $2, $3, $4, $5, $6)", 7);
        _count = Command("INSERT INTO counters VALUES ($0, $1, $2) ON CONFLICT DO UPDATE SET n = n + excluded.n", 3);
    }

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public string Durability => "WAL, synchronous=FULL";

    /// <inheritdoc />
    public double Cpu => ProcessCpu.Seconds(Environment.ProcessId);

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch)
    {
        foreach (var request in events.Chunk(batch)) Commit(request);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Tally> TallyAsync()
    {
        var tally = new Tally();
        using var command = Command("SELECT unit, verb, n FROM counters", 0);
        using var reader = command.ExecuteReader();
        while (reader.Read()) tally.Add(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
        return Task.FromResult(tally);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _insert.Dispose();
        _count.Dispose();
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Commit(BenchEvent[] request)
    {
        using var transaction = _connection.BeginTransaction();
        (_insert.Transaction, _count.Transaction) = (transaction, transaction);
        var counts = new Dictionary<(string, string), int>();
        foreach (var e in request)
        {
            object[] values = [e.Source, e.Id, e.Code, e.Verb, e.Unit, e.At.UtcTicks, e.Data];
            if (Execute(_insert, values) == 1) counts[(e.Unit, e.Verb)] = counts.GetValueOrDefault((e.Unit, e.Verb)) + 1;
        }

        foreach (var ((unit, verb), n) in counts) Execute(_count, unit, verb, n);
        transaction.Commit();
    }

    private static int Execute(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }
}
