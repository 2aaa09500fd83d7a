using System.Globalization;
using CchcLive.Bench.Ingest;

namespace CchcLive.Bench.Servers;

/// <summary>A Redis server in a temporary folder.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    /// <summary>Its durability if it is to be durable, as results print it.</summary>
    public const string Durability = "appendonly=yes, appendfsync=always";

    private const string Program = "/usr/bin/redis-server";
    private readonly string _folder;
    private readonly Child _server;

    private RedisServer(string folder, int port, Child server) => (_folder, Port, _server) = (folder, port, server);

    /// <summary>True if Redis is installed.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>CPU seconds so far.</summary>
    public double Cpu => _server.Cpu;

    /// <summary>Starts one.</summary>
    /// <param name="durable">Its log is synced at every write; otherwise it keeps nothing.</param>
    public static async Task<RedisServer> StartAsync(bool durable)
    {
        var folder = Directory.CreateTempSubdirectory("cchc-bench-redis-").FullName;
        var port = Ports.Next();
        string[] log = durable ? ["--appendonly", "yes", "--appendfsync", "always"] : [];
        var server = Child.Start("/dev/null", Program, ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--save", "", .. log]);
        await server.UntilAsync(async () =>
        {
            using var probe = await RespConnection.OpenAsync(port);
            return (await probe.CallAsync("PING"))[0] == "PONG";
        });
        return new RedisServer(folder, port, server);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
