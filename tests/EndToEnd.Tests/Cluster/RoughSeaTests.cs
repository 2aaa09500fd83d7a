using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.TestSupport;
using static CchcLive.EndToEnd.Tests.Cluster.ThreeSilos;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>One silo after the other is killed, told to stop, and stood still, again and again while sources send. What that costs is written to <c>bench/results/long.json</c>.</summary>
public sealed class RoughSeaTests(PostgresServer postgres)
{
    private const int Rounds = 5;
    private static readonly string[] Silos = [A, B, C];
    private static readonly string[] Ways = ["KILL", "TERM", "STOP"];

    [Fact]
    [Trait("Category", "Long")]
    public async Task FifteenLosses_LoseAndRepeatNothing()
    {
        ClusterOf.Demand();
        await using var cluster = await ClusterOf.CreateAsync(postgres);
        await Task.WhenAll(cluster.StartDashboardsAsync(North, South), cluster.StartSilosAsync(Silos));
        await cluster.AddOrgAsync(North, ClusterOf.Wards);
        var losses = new List<Loss>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var way in Ways)
            {
                losses.Add(await LoseAsync(cluster, Silos[losses.Count % Silos.Length], way, losses.Count));
                await cluster.CheckAsync(cluster[losses.Count % 2 == 0 ? North : South]);
            }
        }

        var result = Ways.ToDictionary(way => way, way => Figures.Of([.. losses.Where(loss => loss.Way == way)]), StringComparer.Ordinal);
        await LongResults.WriteAsync("cluster", new { Silos = Silos.Length, Dashboards = 2, ProbeSeconds = 1, EventsAcknowledged = cluster.Acknowledged.Count, Lost = 0, CountedTwice = 0, Losses = result });
    }

    private static async Task<Loss> LoseAsync(ClusterOf cluster, string silo, string way, int number)
    {
        await using var load = new Load(cluster, $"sea{number}", cluster[North], cluster[South]).Start();
        await load.MovingAsync();
        var since = Stopwatch.StartNew();
        await cluster[silo].SignalAsync(way);
        var (ingest, board) = await load.WholeAgainAsync(cluster[North], since);
        if (way == "STOP") await cluster[silo].SignalAsync("CONT");
        await cluster[silo].EndedAsync();
        await cluster.StartSilosAsync(silo);
        TestContext.Current.TestOutputHelper?.WriteLine($"{number} {way}: ingest {ingest.TotalSeconds:0.0} s, board {board.TotalSeconds:0.0} s, longest wait {load.LongestWait.TotalSeconds:0.0} s");
        return new Loss(way, ingest, board, load.LongestWait);
    }

    private sealed record Loss(string Way, TimeSpan Ingest, TimeSpan Board, TimeSpan LongestWait);

    /// <summary>Seconds: until every shard took events again; until the board showed all that was acknowledged; the longest that one request was repeated.</summary>
    private sealed record Figures(double[] Ingest, double[] Board, double[] LongestWait)
    {
        public static Figures Of(Loss[] losses) => new(Seconds(losses, loss => loss.Ingest), Seconds(losses, loss => loss.Board), Seconds(losses, loss => loss.LongestWait));

        private static double[] Seconds(Loss[] losses, Func<Loss, TimeSpan> time) => [.. losses.Select(loss => Math.Round(time(loss).TotalSeconds, 1)).Order()];
    }
}
