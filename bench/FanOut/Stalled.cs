using CchcLive.Bench.Harness;
using CchcLive.Bench.Screens;

namespace CchcLive.Bench.FanOut;

/// <summary>A screen that never reads, beside others that do.</summary>
internal static class Stalled
{
    private const int Screens = 100;
    private const string With = "100 screens and one that never reads";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it: each round once with such a screen and once without.</summary>
    /// <param name="session">Where figures go.</param>
    /// <param name="peers">The contestants.</param>
    /// <param name="turn">A turn of a contestant with so many screens that read.</param>
    public static async Task RunAsync(Session session, List<IScreenPeer> peers, Func<IScreenPeer, int, Task<FanOutTurn>> turn)
    {
        foreach (var peer in peers)
        {
            var (with, without, dropped, grown) = (new List<FanOutTurn>(), new List<FanOutTurn>(), new List<double>(), new List<double>());
            for (var round = 0; round < session.Options.Rounds; round++)
            {
                without.Add(await turn(peer, Screens));
                var memory = peer.Memory;
                await using var stalled = await StalledScreen.ConnectAsync(peer.Url);
                with.Add(await turn(peer, Screens));
                if (round == 0) dropped.Add(await DroppedAsync(peer, stalled, turn));
                grown.Add((peer.Memory - memory) / 1e6);
            }

            session.Add($"{With}, CPU", peer.Name, peer.Durability, "% of a core", with.ConvertAll(t => t.Cpu * 100));
            session.Add($"{With}: without it, CPU", peer.Name, peer.Durability, "% of a core", without.ConvertAll(t => t.Cpu * 100));
            session.Add(With, peer.Name, peer.Durability, with.ConvertAll(t => t.Latencies));
            session.Add($"{With}: without it", peer.Name, peer.Durability, without.ConvertAll(t => t.Latencies));
            session.Add($"{With}, server memory more", peer.Name, peer.Durability, "MB", grown);
            session.Add($"{With}, dropped after (90: not within that)", peer.Name, peer.Durability, "s", dropped);
            var target = peer.Name == CchcScreens.TheName ? "≤ 1.05" : null;
            session.Compare($"{With}, p50", $"{With}, p50", $"{With}: without it, p50", peer.Name, target);
            session.Compare($"{With}, CPU", $"{With}, CPU", $"{With}: without it, CPU", peer.Name, target);
        }
    }

    /// <returns>Seconds until the server let go of it; as long as was looked if it did not.</returns>
    private static async Task<double> DroppedAsync(IScreenPeer peer, StalledScreen stalled, Func<IScreenPeer, int, Task<FanOutTurn>> turn)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (stalled.DroppedAfter is null && System.Diagnostics.Stopwatch.GetElapsedTime(started) < Patience) await turn(peer, 1);
        return stalled.DroppedAfter?.TotalSeconds ?? Patience.TotalSeconds;
    }
}
