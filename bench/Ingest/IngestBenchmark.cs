using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>B1: how many events a second are durable and counted.</summary>
internal static class IngestBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B1: events a second from sent to committed and counted; CloudEvents of about 406 bytes, 5 % repeated, 10 % out of order; single events from 200 callers, batches from 8.";

    /// <summary>Rounds that do not count. Every contestant but Redis has a just-in-time compiler or caches that take seconds to settle.</summary>
    private const int WarmUps = 3;

    /// <summary>Runs every setting.</summary>
    public static async Task RunAsync(Session session)
    {
        foreach (var units in (int[])[22, 150])
        {
            foreach (var (batch, dossiers) in ((int, int)[])[(1, 2_500), (100, 10_000), (1_000, 15_000)])
                await RunAsync(session, units, batch, session.Options.Scaled(dossiers));
        }
    }

    private static async Task RunAsync(Session session, int units, int batch, int dossiers)
    {
        var setting = $"batch {batch:N0}, {units} units";
        await using var postgres = await PostgresServer.StartAsync();
        var peers = new List<IIngestPeer>();
        try
        {
            foreach (var (name, start) in Contestants(postgres, units, batch))
            {
                if (name.Contains(session.Options.Peers, StringComparison.OrdinalIgnoreCase)) peers.Add(await start());
            }

            await RunAsync(session, setting, units, dossiers, batch, peers);
        }
        finally
        {
            foreach (var peer in peers) await peer.DisposeAsync();
        }

        session.Compare(setting, CchcIngest.OnPostgres, SingleInserts.NameOf(perRow: true), batch == 1 ? "≥ 5" : "≥ 10");
        session.Compare(setting, CchcIngest.OnPostgres, SingleInserts.NameOf(perRow: false), batch == 1 ? "≥ 5" : "≥ 10");
        session.Compare(setting, CchcIngest.OnPostgres, UnnestOverHttp.TheName, "≥ 1.5");
        session.Compare(setting, CchcIngest.OnPostgres, RedisCounters.TheName, "≥ 1");
        session.Compare(setting, CchcIngest.OnSqlite, SqliteRows.TheName, null);
    }

    private static IEnumerable<(string Name, Func<Task<IIngestPeer>> Start)> Contestants(PostgresServer postgres, int units, int batch)
    {
        yield return (CchcIngest.OnPostgres, async () => await CchcIngest.StartAsync(units, postgres));
        yield return (CchcIngest.OnSqlite, async () => await CchcIngest.StartAsync(units, postgres: null));
        yield return (SingleInserts.NameOf(perRow: true), async () => await SingleInserts.StartAsync(postgres, perRow: true));
        yield return (SingleInserts.NameOf(perRow: false), async () => await SingleInserts.StartAsync(postgres, perRow: false));
        yield return (UnnestOverHttp.TheName, async () => await UnnestOverHttp.StartAsync(postgres));
        if (RedisServer.IsInstalled) yield return (RedisCounters.TheName, async () => await RedisCounters.StartAsync(batch));
        yield return (SqliteRows.TheName, () => Task.FromResult<IIngestPeer>(new SqliteRows()));
    }

    private static async Task RunAsync(Session session, string setting, int units, int dossiers, int batch, List<IIngestPeer> peers)
    {
        var (rates, cpu, expected) = (peers.ConvertAll(_ => new List<double>()), peers.ConvertAll(_ => new List<double>()), peers.ConvertAll(_ => new Tally()));
        for (var round = 0; round < WarmUps + session.Options.Rounds; round++)
        {
            var all = EventStream.Create(seed: round + 1, dossiers, units);
            for (var i = 0; i < peers.Count; i++)
            {
                List<BenchEvent> events = [.. all.Take(peers[i].MaxEvents)];
                expected[i].Add(events);
                var cpuBefore = peers[i].Cpu;
                var started = Stopwatch.GetTimestamp();
                await peers[i].SendAsync(events, batch);
                var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                session.Watch();
                if (round < WarmUps) continue;
                rates[i].Add(events.Count / seconds);
                cpu[i].Add((peers[i].Cpu - cpuBefore) / events.Count * 1e6);
            }
        }

        for (var i = 0; i < peers.Count; i++)
        {
            if ((await peers[i].TallyAsync()).ToString() != expected[i].ToString())
                throw new InvalidOperationException($"The run is void: {peers[i].Name} did not count what was sent.");
            session.Add(setting, peers[i].Name, peers[i].Durability, "events/s", rates[i], Statistics.Median(cpu[i]));
        }
    }
}
