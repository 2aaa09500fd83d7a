using System.Globalization;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Ingest;

/// <summary>The batched peer, <see cref="UnnestHost"/>, in a process of its own and fed the same JSON over HTTP.</summary>
internal sealed class UnnestOverHttp : IIngestPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "PostgreSQL unnest, statement trigger, JSON over HTTP";

    private readonly PostgresServer _postgres;
    private readonly NpgsqlDataSource _database;
    private readonly Child _host;
    private readonly HttpSender _sender;

    private UnnestOverHttp(PostgresServer postgres, NpgsqlDataSource database, Child host, HttpSender sender) => (_postgres, _database, _host, _sender) = (postgres, database, host, sender);

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public string Durability => PostgresServer.Durability;

    /// <inheritdoc />
    public double Cpu => _postgres.Cpu + _host.Cpu;

    /// <summary>Starts it.</summary>
    public static async Task<UnnestOverHttp> StartAsync(PostgresServer postgres)
    {
        var address = await postgres.CreateAsync("unnest");
        var database = NpgsqlDataSource.Create(address);
        await EventTables.CreateAsync(database, perRow: false);
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Next()}");
        var host = Child.Start("/dev/null", Environment.ProcessPath!, "unnest-host", address, url);
        using var client = new HttpClient();
        await host.UntilAsync(async () => (await client.GetAsync(new Uri($"{url}/health"))).IsSuccessStatusCode);
        return new UnnestOverHttp(postgres, database, host, new HttpSender(url));
    }

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch) => _sender.SendAsync(events, batch);

    /// <inheritdoc />
    public Task<Tally> TallyAsync() => EventTables.TallyAsync(_database);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}
