using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.EndToEnd.Tests.Wall;
using static CchcLive.EndToEnd.Tests.Cluster.ThreeSilos;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>
/// Three silos and two dashboards. A silo goes while sources send: nothing acknowledged is lost, nothing is counted twice, boards are right again and screens live by
/// themselves (<see cref="RoughSeaTests"/> goes on for longer). What one dashboard is told the other knows, and strangers are refused.
/// </summary>
public sealed class ClusterTests(ThreeSilos silos) : IClassFixture<ThreeSilos>
{
    private const int Screens = 20;
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task KilledSilo_ItsShardsGoOnElsewhere_AndScreensAreLiveAgain()
    {
        var cluster = silos.Cluster;
        await using var fleet = Fleet.Start(cluster[North].Http.BaseAddress!, ClusterOf.Area, Screens);
        await Eventually.Is(() => Task.FromResult(fleet.Live), live => live == Screens, "every screen is live");
        await using var load = new Load(cluster, "kill", cluster[North], cluster[South]).Start();
        await load.MovingAsync();

        var since = Stopwatch.StartNew();
        await cluster[B].KillAsync();
        var (_, board) = await load.WholeAgainAsync(cluster[South], since);

        Assert.True(board <= Promise, $"The board was right {board} after the kill.");
        await Eventually.Is(() => Task.FromResult(fleet.Live), live => live == Screens, "every screen is live again");
        await Eventually.Is(() => cluster[North].TextAsync("/health"), health => health.Contains("silos-missing", StringComparison.Ordinal), "a silo is missing");
        await cluster.StartSilosAsync(B);
        await Eventually.Is(() => cluster[South].TextAsync("/health"), health => !health.Contains("silos-missing", StringComparison.Ordinal), "no silo is missing");
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
    public async Task WhatOneDashboardIsTold_TheOtherKnows_AndASiloAnswersOnlyForItsHealth()
    {
        const string Ward = "khu-a-p4";
        var cluster = silos.Cluster;
        await cluster.AddOrgAsync(North, [.. ClusterOf.Wards, Ward]);
        var e = Events.Received("X-1", Ward);
        Assert.Equal(200, (await cluster[South].PostLinesAsync(e)).Status);
        cluster.Acknowledged.Enqueue(e);
        foreach (var dashboard in (Server[])[cluster[North], cluster[South]])
        {
            await Eventually.Is(() => dashboard.TextAsync("/api/v1/admin/org"), org => org.Contains(Ward, StringComparison.Ordinal), "the ward is known");
            await Eventually.Is(() => ClusterOf.OpenAsync(dashboard, Ward), open => open == 1, "the ward's figure is on the board");
        }

        using var refused = await cluster[A].Http.GetAsync($"/api/v1/areas/{ClusterOf.Area}/board");
        Assert.Equal(404, (int)refused.StatusCode);
        Assert.Equal("Orleans", (await cluster[A].GetAsync("/health")).GetProperty("engine").GetString());
    }

    [Fact]
    public async Task Strangers_AreRefused_AndTheTablesArePreparedOnce()
    {
        var cluster = silos.Cluster;
        var alone = (await Cchc.RunAsync("serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--database", cluster.Database, "--data", Path.Combine(cluster[A].Data, "alone"))).Expect(4);
        Assert.Contains("Another process owns the journal", alone.Errors, StringComparison.Ordinal);
        var stranger = (await cluster.RunAsync("serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--role", "dashboard", "--cluster", "stranger")).Expect(4);
        Assert.Contains("belongs to another cluster", stranger.Errors, StringComparison.Ordinal);
        Assert.Contains("version 1", (await cluster.RunAsync("database", "prepare")).Expect(0).Output, StringComparison.Ordinal);
    }
}
