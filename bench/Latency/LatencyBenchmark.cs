using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Page;
using CchcLive.Bench.Peers;
using CchcLive.Bench.Screens;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Latency;

/// <summary>B2: from an event to the screens.</summary>
internal static class LatencyBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B2: milliseconds from the instant at which an event was meant to be sent until it was answered for (read, committed), read by a screen (counted, pushed) and painted by a page of Chromium; 200 screens and 2 pages watch a board of 168 units. Up to 1,000 events/s one event a request, at 10,000/s a hundred. What a contestant has not shown 3 s after the last event counts with the time until then.";

    private const int Units = 168;
    private const int Screens = 200;
    private const int Tabs = 2;
    private const double QuietLimit = 25;
    private const double BusyLimit = 130;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly string Notified = HostScreens.NameOf(PeerWay.PostgresNotified);

    /// <summary>The rates: name, events a second, events a request, seconds a turn.</summary>
    private static readonly (string Name, int Rate, int Batch, int Seconds)[] Rates =
        [("quiet, 4 events/s", 4, 1, 12), ("100 events/s", 100, 1, 8), ("1,000 events/s", 1_000, 1, 6), ("10,000 events/s", 10_000, 100, 5)];

    /// <summary>Runs every rate.</summary>
    public static async Task RunAsync(Session session)
    {
        await using var chromium = await Chromium.StartAsync();
        foreach (var rate in Rates)
        {
            var peers = new List<IScreenPeer>();
            try
            {
                foreach (var (name, start) in Contestants())
                {
                    if (name.Contains(session.Options.Peers, StringComparison.OrdinalIgnoreCase)) peers.Add(await start());
                }

                await RunAsync(session, chromium, rate, peers);
            }
            finally
            {
                foreach (var peer in peers) await peer.DisposeAsync();
            }

            session.Hold($"{rate.Name}, screen, p99", CchcScreens.TheName, rate.Rate < 100 ? QuietLimit : BusyLimit);
            session.Compare($"{rate.Name}, screen, p99", CchcScreens.TheName, Notified, rate.Rate < 100 ? "≤ 1.5" : null);
            session.Compare($"{rate.Name}, server CPU", CchcScreens.TheName, Notified, rate.Rate >= 1_000 ? "≤ 0.25" : null);
            foreach (var polled in (PeerWay[])[PeerWay.PostgresPolled, PeerWay.PostgresViewed])
                session.Compare($"{rate.Name}, screen, p50", CchcScreens.TheName, HostScreens.NameOf(polled), "≤ 0.1");
            session.Compare($"{rate.Name}, screen, p99", CchcScreens.TheName, HostScreens.NameOf(PeerWay.RedisPublished), null);
        }
    }

    private static IEnumerable<(string Name, Func<Task<IScreenPeer>> Start)> Contestants()
    {
        yield return (CchcScreens.TheName, () => CchcScreens.StartAsync(Units));
        foreach (var way in (PeerWay[])[PeerWay.PostgresNotified, PeerWay.PostgresPolled, PeerWay.PostgresViewed])
            yield return (HostScreens.NameOf(way), async () => await HostScreens.StartAsync(way, Units, await PostgresServer.StartAsync()));
        if (RedisServer.IsInstalled) yield return (HostScreens.NameOf(PeerWay.RedisPublished), () => HostScreens.StartAsync(PeerWay.RedisPublished, Units));
    }

    private static async Task RunAsync(Session session, Chromium chromium, (string Name, int Rate, int Batch, int Seconds) rate, List<IScreenPeer> peers)
    {
        var seconds = Math.Max(2.0, rate.Seconds * session.Options.Scale);
        var (turns, sent) = (peers.ConvertAll(_ => new List<Turn>()), 0);
        var tabs = new PixelTabs[peers.Count];
        for (var i = 0; i < peers.Count; i++) tabs[i] = await PixelTabs.OpenAsync(chromium, peers[i].Url + peers[i].Page, peers[i].Selector, Tabs);
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            var events = Receipts.Create(round, (int)(rate.Rate * seconds), Units);
            sent += events.Length;
            for (var i = 0; i < peers.Count; i++)
            {
                var turn = await TurnAsync(tabs[i], peers[i], events, rate.Rate, rate.Batch);
                session.Watch();
                if (!turn.KeptUp)
                {
                    await peers[i].RestartAsync();
                    await tabs[i].ReloadAsync();
                }

                if (round > 0) turns[i].Add(turn); // the first is for warming up
            }
        }

        foreach (var opened in tabs) await opened.DisposeAsync();
        for (var i = 0; i < peers.Count; i++)
        {
            var (peer, count) = (peers[i], await peers[i].CountAsync());
            if (count != sent) throw new InvalidOperationException($"The run is void: {peer.Name} counted {count:N0} of {sent:N0} receipts.");
            var late = turns[i].Count(turn => !turn.KeptUp);
            session.Add($"{rate.Name}, answered", peer.Name, peer.Durability, turns[i].ConvertAll(turn => turn.Answered));
            session.Add($"{rate.Name}, screen", peer.Name, peer.Durability, turns[i].ConvertAll(turn => turn.Screen));
            session.Add($"{rate.Name}, pixel", peer.Name, peer.Durability, turns[i].ConvertAll(turn => turn.Pixel));
            session.Add($"{rate.Name}, server CPU", peer.Name, peer.Durability, "CPU s per million events", turns[i].ConvertAll(turn => turn.Cpu));
            if (late > 0) session.Add($"{rate.Name}, rounds kept up with", peer.Name, peer.Durability, "rounds", [turns[i].Count - late]);
        }
    }

    private static async Task<Turn> TurnAsync(PixelTabs tabs, IScreenPeer peer, BenchEvent[] events, int rate, int batch)
    {
        using var sender = new HttpSender(peer.Url);
        await using var crowd = await Crowd.ConnectAsync(peer.Url, Screens);
        var (cpu, from) = (peer.Cpu, Math.Min(rate, events.Length / 2)); // the first second is for warming up
        var run = await OpenLoop.SendAsync(sender, events, rate, batch, from);
        var keptUp = await crowd.ShowsAsync(events.Length, Patience);
        var screen = crowd.Latencies(run.Intended, from).All;
        cpu = peer.Cpu - cpu;
        await Task.Delay(TimeSpan.FromMilliseconds(100)); // the last frame
        return new Turn(run.Answered, screen, await tabs.LatenciesAsync(run.Intended, from), cpu / events.Length * 1e6, keptUp);
    }
}
