using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Ingest;

/// <summary>PostgreSQL, one prepared insert a transaction on 8 connections, counters kept by a trigger; no HTTP, no JSON to read.</summary>
internal sealed class SingleInserts : IIngestPeer
{
    private const int Connections = 8;
    private readonly NpgsqlDataSource _database;
    private readonly PostgresServer _postgres;
    private readonly (NpgsqlConnection Connection, NpgsqlCommand Command)[] _callers;

    private SingleInserts(string name, PostgresServer postgres, NpgsqlDataSource database, (NpgsqlConnection, NpgsqlCommand)[] callers) =>
        (Name, _postgres, _database, _callers) = (name, postgres, database, callers);

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string Durability => PostgresServer.Durability;

    /// <inheritdoc />
    public int MaxEvents => 4_000;

    /// <inheritdoc />
    public double Cpu => _postgres.Cpu;

    /// <summary>Its name with either trigger.</summary>
    public static string NameOf(bool perRow) => $"PostgreSQL single insert, {(perRow ? "row" : "statement")} trigger, 8 connections";

    /// <summary>Starts it.</summary>
    public static async Task<SingleInserts> StartAsync(PostgresServer postgres, bool perRow)
    {
        var database = NpgsqlDataSource.Create(await postgres.CreateAsync(perRow ? "single_row" : "single_statement"));
        await EventTables.CreateAsync(database, perRow);
        var callers = new (NpgsqlConnection, NpgsqlCommand)[Connections];
        for (var i = 0; i < Connections; i++)
        {
            var connection = await database.OpenConnectionAsync();
            var command = new NpgsqlCommand("INSERT INTO events VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING", connection);
            for (var p = 0; p < 7; p++) command.Parameters.Add(p == 5 ? new NpgsqlParameter<DateTimeOffset>() : new NpgsqlParameter<string>());
            callers[i] = (connection, command);
        }

        return new SingleInserts(NameOf(perRow), postgres, database, callers);
    }

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch) => Callers.SendAsync(Connections, events, 1, async (caller, request) =>
    {
        var e = request[0];
        var command = _callers[caller].Command;
        string[] texts = [e.Source, e.Id, e.Code, e.Verb, e.Unit, "", e.Data];
        for (var p = 0; p < 7; p++)
        {
            if (p == 5) ((NpgsqlParameter<DateTimeOffset>)command.Parameters[p]).TypedValue = e.At.ToUniversalTime();
            else ((NpgsqlParameter<string>)command.Parameters[p]).TypedValue = texts[p];
        }

        await command.ExecuteNonQueryAsync();
    });

    /// <inheritdoc />
    public Task<Tally> TallyAsync() => EventTables.TallyAsync(_database);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var (connection, command) in _callers)
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
