using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Screens;

/// <summary>The product: events are committed to SQLite before they are answered for, and changed cells go to the screens at most ten times a second.</summary>
internal sealed class CchcScreens : IScreenPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "cchc, changed cells";

    private readonly CchcServer _server;

    private CchcScreens(CchcServer server) => _server = server;

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public string Durability => "WAL, synchronous=FULL";

    /// <inheritdoc />
    public string Url => _server.Url;

    /// <inheritdoc />
    public string Page => $"/areas/{BenchOrg.Area}";

    /// <inheritdoc />
    public string Selector => $"tfoot [data-col='{Receipts.Column}']";

    /// <inheritdoc />
    public double Cpu => _server.Cpu;

    /// <inheritdoc />
    public long Memory => _server.Memory;

    /// <summary>Starts it.</summary>
    public static async Task<IScreenPeer> StartAsync(int units) => new CchcScreens(await CchcServer.StartAsync(units, database: null));

    /// <inheritdoc />
    public async Task RestartAsync()
    {
        await _server.KillAsync();
        await _server.LaunchAsync();
        using var client = new HttpClient();
        await _server.UntilAsync(async () => (await client.GetAsync(new Uri(Url + Page))).IsSuccessStatusCode);
    }

    /// <inheritdoc />
    public async Task<long> CountAsync()
    {
        await _server.RecountAsync();
        using var client = new HttpClient();
        var board = await CchcServer.GetAsync(client, $"{Url}/api/v1/areas/{BenchOrg.Area}/board?from=2025-03-28&by=none");
        return board.GetProperty("total").GetProperty("figures").GetProperty("received").GetInt64();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
