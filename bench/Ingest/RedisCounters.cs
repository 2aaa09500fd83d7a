using System.Globalization;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>
/// Redis with its log synced at every write: one script call a request recognises repeated ids and counts; the events themselves are not kept.
/// No HTTP, no JSON to read.
/// </summary>
internal sealed class RedisCounters : IIngestPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "Redis, AOF always, counters only";

    private const string Script = """
        for i = 1, #ARGV, 3 do
          if redis.call('SET', ARGV[i], '', 'NX') then redis.call('HINCRBY', ARGV[i + 1], ARGV[i + 2], 1) end
        end
        return 1
        """;

    private readonly RedisServer _server;
    private readonly RespConnection[] _callers;
    private readonly string _script;

    private RedisCounters(RedisServer server, RespConnection[] callers, string script) => (_server, _callers, _script) = (server, callers, script);

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public string Durability => RedisServer.Durability;

    /// <inheritdoc />
    public double Cpu => _server.Cpu;

    /// <summary>Starts it.</summary>
    public static async Task<RedisCounters> StartAsync(int batch)
    {
        var server = await RedisServer.StartAsync(durable: true);
        var callers = new RespConnection[Callers.Count(batch)];
        for (var i = 0; i < callers.Length; i++) callers[i] = await RespConnection.OpenAsync(server.Port);
        return new RedisCounters(server, callers, (await callers[0].CallAsync("SCRIPT", "LOAD", Script))[0]);
    }

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<BenchEvent> events, int batch) => Callers.SendAsync(_callers.Length, events, batch, (caller, request) =>
        _callers[caller].CallAsync(["EVALSHA", _script, "0", .. request.SelectMany(e => (string[])[e.Id, e.Unit, e.Verb])]));

    /// <inheritdoc />
    public async Task<Tally> TallyAsync()
    {
        var tally = new Tally();
        foreach (var unit in await _callers[0].CallAsync("KEYS", "don-vi-*"))
        {
            var counts = await _callers[0].CallAsync("HGETALL", unit);
            for (var i = 0; i < counts.Count; i += 2) tally.Add(unit, counts[i], long.Parse(counts[i + 1], CultureInfo.InvariantCulture));
        }

        return tally;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var caller in _callers) caller.Dispose();
        await _server.DisposeAsync();
    }
}
