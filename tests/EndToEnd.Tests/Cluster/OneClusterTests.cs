using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>What the processes of a cluster know of each other, and whom they refuse: one silo and two dashboards.</summary>
public sealed class OneClusterTests(PostgresServer postgres)
{
    private const string Silo = "silo";
    private const string North = "north";
    private const string South = "south";

    [Fact]
    public async Task ChangesAndFiguresOfOneDashboard_AreThoseOfTheOther_AndStrangersAreRefused()
    {
        ClusterOf.Demand();
        await using var cluster = await ClusterOf.CreateAsync(postgres);
        Assert.Contains("version 1", (await cluster.RunAsync("database", "prepare")).Expect(0).Output, StringComparison.Ordinal);
        await cluster.StartSilosAsync(Silo);
        await cluster.StartDashboardsAsync(North, South);

        await cluster.AddOrgAsync(North, ClusterOf.Wards);
        Assert.Equal(200, (await cluster[South].PostLinesAsync(Events.Received("X-1", ClusterOf.Wards[0]))).Status);
        foreach (var dashboard in (Server[])[cluster[North], cluster[South]])
            await Eventually.Is(() => ReceivedAsync(dashboard, ClusterOf.Wards[0]), open => open == 1, "the ward's figure is on both boards");
        Assert.Equal(404, (await Ask(cluster[Silo], "/api/v1/areas/khu-a/board")).Status);
        Assert.Equal("Orleans", (await cluster[Silo].GetAsync("/health")).GetProperty("engine").GetString());

        var alone = (await Cchc.RunAsync("serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--database", cluster.Database, "--data", Path.Combine(cluster[Silo].Data, "alone"))).Expect(4);
        Assert.Contains("Another process owns the journal", alone.Errors, StringComparison.Ordinal);
        var stranger = (await cluster.RunAsync("serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--role", "dashboard", "--cluster", "stranger")).Expect(4);
        Assert.Contains("belongs to another cluster", stranger.Errors, StringComparison.Ordinal);

        Assert.Equal(0, await cluster[North].StopAsync());
        Assert.Equal(0, await cluster[Silo].StopAsync());
        Assert.Equal(0, await cluster[South].StopAsync());
    }

    private static async Task<long> ReceivedAsync(Server dashboard, string ward)
    {
        var (status, board) = await Ask(dashboard, $"/api/v1/areas/{ClusterOf.Area}/board");
        return status == 200 ? board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == ward).GetProperty("now").GetProperty("open").GetInt64() : -1;
    }

    private static async Task<(int Status, JsonElement Answer)> Ask(Server server, string path)
    {
        using var answer = await server.Http.GetAsync(path);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }
}
