using System.Globalization;
using CchcLive.Bench.Peers;
using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Screens;

/// <summary>A peer: a <see cref="BoardHost"/> in a process of its own, with the store that its way needs.</summary>
internal sealed class HostScreens : IScreenPeer
{
    private readonly PeerWay _way;
    private readonly int _units;
    private readonly string _store;
    private readonly PostgresServer? _postgres;
    private readonly RedisServer? _redis;
    private Child _host;

    private HostScreens(PeerWay way, int units, string url, string store, PostgresServer? postgres, RedisServer? redis)
    {
        (_way, _units, Url, _store, _postgres, _redis) = (way, units, url, store, postgres, redis);
        _host = Launch();
    }

    /// <inheritdoc />
    public string Name => NameOf(_way);

    /// <inheritdoc />
    public string Durability => _postgres is not null ? PostgresServer.Durability : _redis is not null ? RedisServer.Durability : "";

    /// <inheritdoc />
    public string Url { get; }

    /// <inheritdoc />
    public string Page => "/";

    /// <inheritdoc />
    public string Selector => "#total";

    /// <inheritdoc />
    public double Cpu => _host.Cpu + (_postgres?.Cpu ?? 0) + (_redis?.Cpu ?? 0);

    /// <inheritdoc />
    public long Memory => _host.Memory;

    /// <summary>The name of a way.</summary>
    public static string NameOf(PeerWay way) => way switch
    {
        PeerWay.PostgresNotified => "PostgreSQL row trigger and NOTIFY, a push an event",
        PeerWay.PostgresPolled => "PostgreSQL counter table read every second, whole board",
        PeerWay.PostgresViewed => "PostgreSQL materialised view refreshed every second, whole board",
        PeerWay.RedisPublished => "Redis counters and pub/sub, a push an event",
        PeerWay.MemoryEach => "counters in memory, a push an event",
        _ => "counters in memory, whole board at 10 Hz",
    };

    /// <summary>Starts it.</summary>
    /// <param name="way">How it keeps events and tells screens.</param>
    /// <param name="units">How many units its board has.</param>
    /// <param name="postgres">For the ways that need it; one way a server, so that its CPU is its own.</param>
    public static async Task<IScreenPeer> StartAsync(PeerWay way, int units, PostgresServer? postgres = null)
    {
        var redis = way == PeerWay.RedisPublished ? await RedisServer.StartAsync(durable: true) : null;
        var store = postgres is not null ? await postgres.CreateAsync("board") : redis?.Port.ToString(CultureInfo.InvariantCulture) ?? "";
        var peer = new HostScreens(way, units, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Next()}"), store, postgres, redis);
        await peer.ReadyAsync();
        return peer;
    }

    /// <inheritdoc />
    public async Task RestartAsync()
    {
        await _host.DisposeAsync();
        _host = Launch();
        await ReadyAsync();
    }

    /// <inheritdoc />
    public async Task<long> CountAsync()
    {
        using var client = new HttpClient();
        return long.Parse(await client.GetStringAsync(new Uri($"{Url}/count")), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    private Child Launch() => Child.Start("/dev/null", Environment.ProcessPath!, "board-host", _way.ToString(), _units.ToString(CultureInfo.InvariantCulture), Url, _store);

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        await _host.UntilAsync(async () => (await client.GetAsync(new Uri(Url))).IsSuccessStatusCode);
    }
}
