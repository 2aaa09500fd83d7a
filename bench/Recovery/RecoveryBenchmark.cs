using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CchcLive.Bench.Recovery;

/// <summary>B5: from a kill to the first correct board.</summary>
internal static class RecoveryBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B5: seconds from starting again after kill -9 to the first correct live board, SQLite journal, all acknowledged events there.";

    private const int Units = 150;
    private const string Product = "cchc, snapshot and tail";
    private const string Replay = "cchc, full replay (snapshots deleted)";
    private const string Peer = "PostgreSQL crash restart, counter table";

    /// <summary>Runs it with many dossiers, then with the same dossiers and ever longer journals.</summary>
    public static async Task RunAsync(Session session)
    {
        var (many, fewer) = (session.Options.Scaled(1_000_000), session.Options.Scaled(200_000));
        await RunAsync(session, many, eventsEach: null);
        foreach (var eventsEach in (int[])[1, 5, 10]) await RunAsync(session, fewer, eventsEach);
        session.Compare("journal ten times as long", Setting(fewer, 10L * fewer), Setting(fewer, fewer), Product, "≤ 1.2");
    }

    private static string Setting(int dossiers, long events) => $"{dossiers:N0} dossiers, {events:N0} events";

    private static async Task RunAsync(Session session, int dossiers, int? eventsEach)
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var database = NpgsqlDataSource.Create(await postgres.CreateAsync("recovery") + ";Pooling=false");
        await EventTables.CreateAsync(database, perRow: false);
        await using var server = await CchcServer.StartAsync(Units, database: null);
        var (expected, events) = eventsEach is { } each
            ? (await LongHistory.FillAsync(server, dossiers, each, Units), (long)dossiers * each)
            : await LoadedServer.FillAsync(server, dossiers, Units);
        await using (var fill = database.CreateCommand("INSERT INTO events SELECT 's', n::text, 'c' || n / 4, 'received', 'don-vi-' || n % 150, now(), repeat('x', 150) FROM generate_series(1, $1) n"))
        {
            fill.CommandTimeout = 0;
            fill.Parameters.Add(new NpgsqlParameter<long> { TypedValue = events });
            await fill.ExecuteNonQueryAsync();
        }

        var wanted = (await server.TallyAsync()).ToString();
        if (wanted != expected.ToString()) throw new InvalidOperationException("The run is void: the product did not count what was sent.");
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < session.Options.Rounds; round++)
        {
            mine.Add(await RestartAsync(server, beforeStart: null));
            theirs.Add(await RestartAsync(postgres, database));
            session.Watch();
            await DemandAsync(server, wanted);
        }

        var setting = Setting(dossiers, events);
        session.Add(setting, Product, "WAL, synchronous=FULL", "s", mine);
        session.Add(setting, Peer, PostgresServer.Durability, "s", theirs);
        if (eventsEach is not null)
        {
            session.Add(setting, Replay, "WAL, synchronous=FULL", "s", [await RestartAsync(server, DeleteSnapshots)]); // once: it takes long, and is a factor away
            await DemandAsync(server, wanted);
        }

        session.Add(setting, "cchc, data folder", "", "bytes an event", [Folders.Size(server.Data) / (double)events]);
        session.Compare(setting, Product, Peer, null);
        session.Compare(setting, Product, Replay, null);
    }

    private static async Task DemandAsync(CchcServer server, string wanted)
    {
        if ((await server.TallyAsync()).ToString() != wanted) throw new InvalidOperationException("The run is void: acknowledged events are lost.");
    }

    private static async Task<double> RestartAsync(CchcServer server, Action<CchcServer>? beforeStart)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var wanted = await OpenAsync(client, server);
        await server.KillAsync();
        beforeStart?.Invoke(server);
        var started = Stopwatch.GetTimestamp();
        await server.LaunchAsync();
        await server.UntilAsync(async () => await OpenAsync(client, server) == wanted);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> RestartAsync(PostgresServer postgres, NpgsqlDataSource database)
    {
        var started = Stopwatch.GetTimestamp();
        await postgres.CrashAndRestartAsync();
        await EventTables.TallyAsync(database);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>What the live board says: open dossiers now and receipts of the month.</summary>
    private static async Task<string> OpenAsync(HttpClient client, CchcServer server)
    {
        var total = (await CchcServer.GetAsync(client, $"{server.Url}/api/v1/areas/{BenchOrg.Area}/board")).GetProperty("total");
        return $"{total.GetProperty("now").GetProperty("open")} {total.GetProperty("month").GetProperty("received")} {total.GetProperty("month").GetProperty("processed")}";
    }

    private static void DeleteSnapshots(CchcServer server)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Data, "cchc.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM snapshots";
        command.ExecuteNonQuery();
    }
}
