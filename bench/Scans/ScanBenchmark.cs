using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Recovery;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Scans;

/// <summary>Any period by any dimension, over all dossiers.</summary>
internal static class ScanBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "Scans: milliseconds to count a period by unit and by field over all dossiers, warm; the product over HTTP with all 29 measures, PostgreSQL by a prepared GROUP BY with the counts of receipts, completions and late ends over one row a dossier.";

    private const int Units = 150;
    private const string Product = "cchc, HTTP, 29 measures";
    private const string Peer = "PostgreSQL GROUP BY, 3 counts";

    private const string Table = """
        CREATE UNLOGGED TABLE dossiers (code text, unit text NOT NULL, field text NOT NULL, received timestamptz NOT NULL, due date NOT NULL, ended timestamptz);
        """;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        var dossiers = session.Options.Scaled(1_000_000);
        await using var postgres = await PostgresServer.StartAsync();
        await using var database = NpgsqlDataSource.Create(await postgres.CreateAsync("scans"));
        await using (var create = database.CreateCommand(Table)) await create.ExecuteNonQueryAsync();
        await using var server = await CchcServer.StartAsync(Units, database: null);
        await LoadedServer.FillAsync(server, dossiers, Units, events => DossierRows.CopyAsync(database, events).GetAwaiter().GetResult());
        await using (var analyze = database.CreateCommand("VACUUM ANALYZE dossiers")) await analyze.ExecuteNonQueryAsync();
        foreach (var by in (string[])["unit", "field"]) await RunAsync(session, server, database, dossiers, by);
    }

    private static async Task RunAsync(Session session, CchcServer server, NpgsqlDataSource database, int dossiers, string by)
    {
        var query = $"""
            SELECT {by}, count(*) FILTER (WHERE received >= '2025-03-10+07') AS received, count(*) FILTER (WHERE ended >= '2025-03-10+07' AND ended < '2025-03-22+07') AS processed,
              count(*) FILTER (WHERE ended >= '2025-03-10+07' AND ended < '2025-03-22+07' AND ended >= due + 1) AS late
            FROM dossiers WHERE received < '2025-03-22+07' GROUP BY {by} ORDER BY {by}
            """;
        var address = $"{server.Url}/api/v1/areas/{BenchOrg.Area}/board?from=2025-03-10&to=2025-03-21&by={by}";
        var (mine, theirs) = (new List<double>(), new List<double>());
        using var client = new HttpClient();
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await CchcServer.GetAsync(client, address);
            var first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            started = Stopwatch.GetTimestamp();
            var peer = await PeerAsync(database, query);
            var second = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            session.Watch();
            var product = string.Join('\n', answer.GetProperty("rows").EnumerateArray().Select(row =>
                $"{row.GetProperty("key").GetString()} {row.GetProperty("figures").GetProperty("received")} {row.GetProperty("figures").GetProperty("processed")}"));
            if (product != peer) throw new InvalidOperationException($"The run is void: by {by} the product and PostgreSQL count differently.");
            if (round == 0) continue; // warm-up
            mine.Add(first);
            theirs.Add(second);
        }

        var setting = $"{dossiers:N0} dossiers by {by}";
        session.Add(setting, Product, "", "ms", mine);
        session.Add(setting, Peer, "", "ms", theirs);
        session.Compare(setting, Product, Peer, "≤ 0.5");
    }

    private static async Task<string> PeerAsync(NpgsqlDataSource database, string query)
    {
        var rows = new List<string>();
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add($"{reader.GetString(0)} {reader.GetInt64(1)} {reader.GetInt64(2)}");
        return string.Join('\n', rows);
    }
}
