using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>Silos and dashboards of one cluster over a database of its own, each a real process.</summary>
internal sealed class ClusterOf : IAsyncDisposable
{
    /// <summary>The area of the org chart that every cluster has, with three wards.</summary>
    public const string Area = "khu-a";

    /// <summary>The wards.</summary>
    public static readonly string[] Wards = ["khu-a-p1", "khu-a-p2", "khu-a-p3"];

    // Ports are free ones, and silos notice a death sooner than they do in a room with a slow network.
    private const string Settings = """{ "cluster": { "name": "test", "siloPort": 0, "gatewayPort": 0, "silos": 3, "probeSeconds": 1, "balanceAfterSeconds": 3 } }""";

    private readonly TempDirectory _directory = new();
    private readonly ConcurrentDictionary<string, Server> _servers = new(StringComparer.Ordinal);

    private ClusterOf(string database) => Database = database;

    /// <summary>The program under test is built on Orleans.</summary>
    public static bool IsOrleans { get; } = File.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Cchc.Program))!, "Orleans.Clustering.AdoNet.dll"));

    /// <summary>Why there can be no cluster here; null if there can.</summary>
    public static string? MissingReason { get; } =
        PostgresServer.MissingReason
        ?? (IsOrleans
            ? null
            : "The program under test is built on the Embedded engine, which is one process; build it with GrainEngine=Orleans where the Orleans packages can be had.");

    /// <summary>The connection string of the database.</summary>
    public string Database { get; }

    /// <summary>Skips the test where there can be no cluster.</summary>
    public static void Demand() => Assert.SkipUnless(MissingReason is null, MissingReason ?? "");

    /// <summary>A cluster without any process yet.</summary>
    public static async Task<ClusterOf> CreateAsync(PostgresServer postgres)
    {
        var cluster = new ClusterOf(await postgres.CreateDatabaseAsync());
        await File.WriteAllTextAsync(cluster._directory.File("cluster.json"), Settings);
        return cluster;
    }

    /// <summary>Every event that was acknowledged to anybody; each is a dossier of its own.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = new();

    /// <summary>A running process.</summary>
    public Server this[string name] => _servers[name];

    /// <summary>Starts silos, all at once.</summary>
    public Task StartSilosAsync(params IEnumerable<string> names) => Task.WhenAll(names.Select(name => StartAsync(name, "silo")));

    /// <summary>Starts dashboards, all at once.</summary>
    public Task StartDashboardsAsync(params IEnumerable<string> names) => Task.WhenAll(names.Select(name => StartAsync(name, "dashboard")));

    /// <summary>Runs the program with the cluster's settings and database.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) =>
        Cchc.RunAsync([.. arguments, "--database", Database, "--config", _directory.File("cluster.json"), "--data", _directory.File("other")]);

    /// <summary>Gives the cluster its org chart, through a dashboard.</summary>
    public async Task AddOrgAsync(string dashboard, params IEnumerable<string> wards)
    {
        var units = string.Join(',', wards.Select(ward => $$"""{ "id": "{{ward}}", "kind": "ward", "names": [{ "text": "{{ward}}" }], "parents": [{ "id": "{{Area}}" }] }"""));
        var org = $$"""{ "format": "cchc-org/1", "units": [{ "id": "{{Area}}", "kind": "district", "names": [{ "text": "Khu A" }], "zone": "Asia/Ho_Chi_Minh" }, {{units}}] }""";
        Assert.Equal(200, (await this[dashboard].PostAsync("/api/v1/admin/org", Encoding.UTF8.GetBytes(org), "application/json")).Status);
    }

    /// <summary>Waits until the live board counts every acknowledged dossier, and no other.</summary>
    public Task ShownAsync(Server dashboard) => Eventually.Is(() => OpenAsync(dashboard), open => open == Acknowledged.Count, $"the board of {dashboard.Http.BaseAddress} shows {Acknowledged.Count} dossiers");

    /// <summary>How many dossiers the live board of the area, or of one ward of it, shows as open; -1 while it has none to show.</summary>
    public static async Task<long> OpenAsync(Server dashboard, string? ward = null)
    {
        using var answer = await dashboard.Http.GetAsync($"/api/v1/areas/{Area}/board");
        if (!answer.IsSuccessStatusCode) return -1;
        using var board = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var row = ward is null ? board.RootElement.GetProperty("total") : board.RootElement.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == ward);
        return row.GetProperty("now").GetProperty("open").GetInt64();
    }

    /// <summary>Checks that the journal holds what was acknowledged, each event once, that its chains hold, that the counters are right, and that the board shows it. Nothing may be under way.</summary>
    public async Task CheckAsync(Server dashboard)
    {
        var journal = (await dashboard.TextAsync("/api/v1/admin/journal")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ledger = new Ledger([.. Acknowledged]);
        ledger.Acknowledge(Acknowledged);
        Assert.Equal((0, 0, Acknowledged.Count), (ledger.LostIn(journal), Ledger.RepeatedIn(journal), journal.Length));
        Assert.Empty((await dashboard.GetAsync("/api/v1/admin/recount")).GetProperty("differences").EnumerateArray());
        Assert.DoesNotContain((await dashboard.GetAsync("/api/v1/admin/verify")).GetProperty("streams").EnumerateArray(), stream => stream.GetProperty("fault").ValueKind != JsonValueKind.Null);
        await ShownAsync(dashboard);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.SignalAsync("CONT"); // one that stands still does not die
            await server.DisposeAsync();
        }

        _directory.Dispose();
    }

    private async Task StartAsync(string name, string role)
    {
        if (_servers.TryRemove(name, out var before)) await before.DisposeAsync();
        _servers[name] = await Server.StartAsync(_directory.File(name), "--no-demo", "--role", role, "--database", Database, "--config", _directory.File("cluster.json"));
    }
}
