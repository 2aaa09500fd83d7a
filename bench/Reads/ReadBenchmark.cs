using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Recovery;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Reads;

/// <summary>B4: reading a whole-city board.</summary>
internal static class ReadBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B4: reading the board of a city of 168 units, warm. Rate: 200 readers (GROUP BY: 8, since more would only wait for each other), each reads again at once. Latency: 200 readers, each once a second at its own instant, from that instant on; also while 8 callers ingest as fast as they can.";

    private const int Units = 168;
    private const string GroupBy = "PostgreSQL GROUP BY, 3 counts a unit";
    private const string View = "PostgreSQL materialised view, 3 counts a unit";
    private const string Counters = "PostgreSQL counter table, 31 figures a unit";
    private static readonly TimeSpan RateTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LatencyTime = TimeSpan.FromSeconds(3);

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        var dossiers = session.Options.Scaled(1_000_000);
        await using var postgres = await PostgresServer.StartAsync();
        await using var database = NpgsqlDataSource.Create(await postgres.CreateAsync("boards"));
        await BoardTables.CreateAsync(database);
        await using var server = await CchcServer.StartAsync(Units, database: null);
        await LoadedServer.FillAsync(server, dossiers, Units, events => BoardTables.AddAsync(database, events).GetAwaiter().GetResult());
        await BoardTables.DeriveAsync(database);
        var product = new CchcBoard(server);
        var board = await product.AnswerAsync();
        List<IBoardPeer> peers =
        [
            product, new PostgresBoard(GroupBy, database, BoardTables.GroupBy, readers: 8), new PostgresBoard(View, database, "SELECT * FROM board ORDER BY unit", readers: 200),
            new PostgresBoard(Counters, database, "SELECT * FROM counters ORDER BY unit", readers: 200),
        ];
        if (RedisServer.IsInstalled) peers.Add(await RedisBoard.StartAsync(board, readers: 200));
        try
        {
            foreach (var peer in peers)
            {
                if (await peer.AnswerAsync() != board) throw new InvalidOperationException($"The run is void: {peer.Name} and the product show different boards.");
            }

            await RunAsync(session, $"{dossiers:N0} dossiers", peers);
            await IngestingAsync(session, $"{dossiers:N0} dossiers, during ingest", server, product);
        }
        finally
        {
            foreach (var peer in peers) await peer.DisposeAsync();
        }
    }

    private static async Task RunAsync(Session session, string setting, List<IBoardPeer> peers)
    {
        var rates = peers.ConvertAll(_ => new List<double>());
        var latencies = peers.ConvertAll(_ => new List<double[]>());
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            for (var i = 0; i < peers.Count; i++)
            {
                var rate = await ReadLoad.RateAsync(peers[i], RateTime);
                var times = peers[i].Readers == 200 ? await ReadLoad.LatenciesAsync(peers[i], LatencyTime) : [];
                session.Watch();
                if (round == 0) continue; // warm-up
                rates[i].Add(rate);
                if (times.Length > 0) latencies[i].Add(times);
            }
        }

        for (var i = 0; i < peers.Count; i++) session.Add(setting, peers[i].Name, "", "reads/s", rates[i]);
        session.Compare(setting, CchcBoard.TheName, GroupBy, "≥ 100");
        session.Compare(setting, CchcBoard.TheName, View, null);
        session.Compare(setting, CchcBoard.TheName, Counters, null);
        session.Compare(setting, CchcBoard.TheName, RedisBoard.TheName, "≥ 1");
        for (var i = 0; i < peers.Count; i++)
        {
            if (latencies[i].Count > 0) AddLatencies(session, setting, peers[i].Name, latencies[i]);
        }
    }

    private static async Task IngestingAsync(Session session, string setting, CchcServer server, CchcBoard product)
    {
        using var sender = new HttpSender(server.Url);
        using var enough = new CancellationTokenSource();
        var ingest = Task.Run(async () =>
        {
            var sent = 0L;
            for (var portion = 0; !enough.IsCancellationRequested; portion++)
            {
                var events = EventStream.Create(seed: 60 + portion, 5_000, Units);
                await sender.SendAsync(events, 1_000);
                sent += events.Count;
            }

            return sent;
        });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var latencies = new List<double[]>();
        for (var round = 0; round < session.Options.Rounds; round++)
        {
            latencies.Add(await ReadLoad.LatenciesAsync(product, LatencyTime));
            session.Watch();
        }

        await enough.CancelAsync();
        var sent = await ingest;
        AddLatencies(session, setting, CchcBoard.TheName, latencies);
        session.Add(setting, "cchc, ingest meanwhile", "WAL, synchronous=FULL", "events/s", [sent / System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds]);
        await server.RecountAsync();
    }

    private static void AddLatencies(Session session, string setting, string peer, List<double[]> rounds)
    {
        session.Add($"{setting}, p50", peer, "", "ms", [.. rounds.Select(times => Statistics.Quantile(times, 0.5))]);
        session.Add($"{setting}, p99", peer, "", "ms", [.. rounds.Select(times => Statistics.Quantile(times, 0.99))]);
    }
}
