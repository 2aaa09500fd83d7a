using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>The product: JSON over HTTP into <c>cchc</c>, on PostgreSQL or SQLite.</summary>
internal sealed class CchcIngest : IIngestPeer
{
    /// <summary>Its name on PostgreSQL.</summary>
    public const string OnPostgres = "cchc on PostgreSQL, JSON over HTTP";

    /// <summary>Its name on SQLite.</summary>
    public const string OnSqlite = "cchc on SQLite, JSON over HTTP";

    private readonly CchcServer _server;
    private readonly PostgresServer? _postgres;
    private readonly HttpSender _sender;

    private CchcIngest(CchcServer server, PostgresServer? postgres) => (_server, _postgres, _sender) = (server, postgres, new HttpSender(server.Url));

    /// <inheritdoc />
    public string Name => _postgres is null ? OnSqlite : OnPostgres;

    /// <inheritdoc />
    public string Durability => _postgres is null ? "WAL, synchronous=FULL" : PostgresServer.Durability;

    /// <inheritdoc />
    public double Cpu => _server.Cpu + (_postgres?.Cpu ?? 0);

    /// <summary>Starts it.</summary>
    public static async Task<CchcIngest> StartAsync(int units, PostgresServer? postgres) =>
        new(await CchcServer.StartAsync(units, postgres is null ? null : await postgres.CreateAsync("cchc")), postgres);

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch) => _sender.SendAsync(events, batch);

    /// <inheritdoc />
    public async Task<Tally> TallyAsync()
    {
        await _server.RecountAsync();
        return await _server.TallyAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _sender.Dispose();
        return _server.DisposeAsync();
    }
}
