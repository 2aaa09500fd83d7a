using System.Globalization;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Peers;
using CchcLive.Bench.Screens;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.FanOut;

/// <summary>B3: what screens cost.</summary>
internal static class FanOutBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B3: CPU of the server, bytes and latency while 0 to 1,000 screens watch a board of 168 units and 1,000 events/s come, ten a request. The peers count in memory and keep nothing, and tell of the same counters as the product, which also commits every event. Then 100 screens beside one that never reads: what it costs the others, and when the server lets go of it.";

    private const int Units = 168;
    private const int Rate = 1_000;
    private const int Batch = 10;
    private const int Seconds = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly string Each = HostScreens.NameOf(PeerWay.MemoryEach);
    private static readonly string Whole = HostScreens.NameOf(PeerWay.MemoryWhole);

    /// <summary>Runs every number of screens.</summary>
    public static async Task RunAsync(Session session)
    {
        var peers = new List<IScreenPeer>();
        try
        {
            peers.Add(await CchcScreens.StartAsync(Units));
            peers.Add(await HostScreens.StartAsync(PeerWay.MemoryEach, Units));
            peers.Add(await HostScreens.StartAsync(PeerWay.MemoryWhole, Units));
            peers.RemoveAll(peer => !peer.Name.Contains(session.Options.Peers, StringComparison.OrdinalIgnoreCase));
            var portion = 0;
            foreach (var screens in (int[])[0, 1, 10, 100, 500, 1_000])
            {
                await RunAsync(session, peers, screens, () => portion++);
                Compare(session, Setting(screens), screens);
            }

            await Stalled.RunAsync(session, peers, (peer, screens) => TurnAsync(session, peer, screens, portion++));
            foreach (var peer in peers) session.Compare("100 to 1,000 screens, p99", $"{Setting(1_000)}, p99", $"{Setting(100)}, p99", peer.Name, peer.Name == CchcScreens.TheName ? "≤ 1.5" : null);
            await peers[0].CountAsync();
        }
        finally
        {
            foreach (var peer in peers) await peer.DisposeAsync();
        }
    }

    private static string Setting(int screens) => string.Create(CultureInfo.InvariantCulture, $"{screens:N0} screens");

    private static void Compare(Session session, string setting, int screens)
    {
        foreach (var other in (string[])[Each, Whole])
        {
            session.Compare($"{setting}, CPU", CchcScreens.TheName, other, other == Each && screens >= 100 ? "≤ 0.25" : null);
            session.Compare($"{setting}, wire", CchcScreens.TheName, other, other == Each && screens >= 100 ? "≤ 0.05" : null);
        }
    }

    private static async Task RunAsync(Session session, List<IScreenPeer> peers, int screens, Func<int> portion)
    {
        var setting = Setting(screens);
        var turns = peers.ConvertAll(_ => new List<FanOutTurn>());
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            for (var i = 0; i < peers.Count; i++)
            {
                var turn = await TurnAsync(session, peers[i], screens, portion());
                if (!turn.KeptUp) await peers[i].RestartAsync();
                if (round > 0) turns[i].Add(turn); // the first is for warming up
            }
        }

        for (var i = 0; i < peers.Count; i++)
        {
            var (peer, mine) = (peers[i], turns[i]);
            session.Add($"{setting}, CPU", peer.Name, peer.Durability, "% of a core", mine.ConvertAll(turn => turn.Cpu * 100));
            if (screens == 0) continue;
            session.Add($"{setting}, wire", peer.Name, peer.Durability, "kB/s", mine.ConvertAll(turn => turn.BytesPerSecond / 1000));
            session.Add(setting, peer.Name, peer.Durability, mine.ConvertAll(turn => turn.Latencies));
            session.Add($"{setting}, slowest screen's p99", peer.Name, peer.Durability, "ms", mine.ConvertAll(turn => turn.Slowest));
            if (mine.Any(turn => !turn.KeptUp)) session.Add($"{setting}, rounds kept up with", peer.Name, peer.Durability, "rounds", [mine.Count(turn => turn.KeptUp)]);
        }
    }

    private static async Task<FanOutTurn> TurnAsync(Session session, IScreenPeer peer, int screens, int portion)
    {
        var seconds = Math.Max(2.0, Seconds * session.Options.Scale);
        var events = Receipts.Create(portion, (int)(Rate * seconds), Units);
        using var sender = new HttpSender(peer.Url);
        await using var crowd = await Crowd.ConnectAsync(peer.Url, screens);
        var (cpu, bytes, started) = (peer.Cpu, crowd.Bytes, System.Diagnostics.Stopwatch.GetTimestamp());
        var run = await OpenLoop.SendAsync(sender, events, Rate, Batch, Rate);
        var keptUp = await crowd.ShowsAsync(events.Length, Patience);
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (latencies, slowest) = crowd.Latencies(run.Intended, Rate);
        session.Watch();
        return new FanOutTurn((peer.Cpu - cpu) / took, (crowd.Bytes - bytes) / took, latencies, slowest, keptUp);
    }
}
