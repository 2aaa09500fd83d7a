using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.EndToEnd.Tests.Wall;
using static CchcLive.EndToEnd.Tests.Cluster.ThreeSilos;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>A silo goes while sources send: nothing acknowledged is lost, nothing is counted twice, boards are right again and screens live by themselves.</summary>
public sealed class SiloLossTests(ThreeSilos silos) : IClassFixture<ThreeSilos>
{
    private const int Screens = 20;
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task KilledSilo_ItsShardsGoOnElsewhere()
    {
        var cluster = silos.Cluster;
        await using var fleet = Fleet.Start(cluster[North].Http.BaseAddress!, ClusterOf.Area, Screens);
        await LiveAsync(fleet);
        await using var load = new Load(cluster, "kill", cluster[North], cluster[South]).Start();
        await load.MovingAsync();

        var since = Stopwatch.StartNew();
        await cluster[B].KillAsync();
        var (_, board) = await load.WholeAgainAsync(cluster[South], since);

        Assert.True(board <= Promise, $"The board was right {board} after the kill.");
        await LiveAsync(fleet);
        await cluster.StartSilosAsync(B);
        await cluster.CheckAsync(cluster[North]);
    }

    [Fact]
    public async Task SiloToldToStop_HandsItsShardsOver()
    {
        var cluster = silos.Cluster;
        await using var load = new Load(cluster, "term", cluster[North], cluster[South]).Start();
        await load.MovingAsync();

        var since = Stopwatch.StartNew();
        Assert.Equal(0, await cluster[C].StopAsync());
        var (_, board) = await load.WholeAgainAsync(cluster[North], since);

        Assert.True(board <= Promise, $"The board was right {board} after the silo was told to stop.");
        await cluster.StartSilosAsync(C);
        await cluster.CheckAsync(cluster[South]);
    }

    [Fact]
    public async Task SiloThatStoodStill_IsDeclaredDead_AndEndsWhenItWakes()
    {
        var cluster = silos.Cluster;
        await using var load = new Load(cluster, "stop", cluster[North], cluster[South]).Start();
        await load.MovingAsync();

        var since = Stopwatch.StartNew();
        await cluster[A].SignalAsync("STOP");
        var (_, board) = await load.WholeAgainAsync(cluster[South], since);
        Assert.True(board <= Promise, $"The board was right {board} after the silo stood still.");

        await using var more = new Load(cluster, "wake", cluster[North], cluster[South]).Start();
        await cluster[A].SignalAsync("CONT");
        Assert.NotEqual(0, await cluster[A].EndedAsync());
        await more.StopAsync();
        await cluster.StartSilosAsync(A);
        await cluster.CheckAsync(cluster[North]);
    }

    private static Task<int> LiveAsync(Fleet fleet) => Eventually.Is(() => Task.FromResult(fleet.Live), live => live == Screens, "every screen is live");
}
