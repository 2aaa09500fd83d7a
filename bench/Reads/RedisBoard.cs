using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Reads;

/// <summary>Redis with a hash a unit, 31 figures each: HGETALL of all units in one pipeline. A reader takes the answer's bytes and does not look at them.</summary>
internal sealed class RedisBoard : IBoardPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "Redis, HGETALL pipeline, 31 figures a unit";

    private readonly RedisServer _server;
    private readonly RespConnection _asking;
    private readonly Reader[] _readers;
    private readonly string[] _units;

    private RedisBoard(RedisServer server, RespConnection asking, Reader[] readers, string[] units) => (_server, _asking, _readers, _units) = (server, asking, readers, units);

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Readers => _readers.Length;

    /// <summary>Starts it with the figures of a board as <see cref="IBoardPeer.AnswerAsync"/> gives them.</summary>
    public static async Task<RedisBoard> StartAsync(string board, int readers)
    {
        var server = await RedisServer.StartAsync(durable: false);
        var port = server.Port;
        var asking = await RespConnection.OpenAsync(port);
        var units = new List<string>();
        foreach (var line in board.Split('\n'))
        {
            var parts = line.Split(' ');
            units.Add(parts[0]);
            var others = Enumerable.Range(3, BoardTables.Figures - 2).SelectMany(n => (string[])[string.Create(CultureInfo.InvariantCulture, $"figure{n}"), n.ToString(CultureInfo.InvariantCulture)]);
            await asking.CallAsync(["HSET", parts[0], "received", parts[1], "processed", parts[2], .. others]);
        }

        var command = Encoding.UTF8.GetBytes(string.Concat(units.Select(unit => $"*2\r\n$7\r\nHGETALL\r\n${unit.Length}\r\n{unit}\r\n")));
        var length = await LengthAsync(port, command, units.Count * (1 + BoardTables.Figures * 4));
        return new RedisBoard(server, asking, [.. Enumerable.Range(0, readers).Select(_ => new Reader(port, command, length))], [.. units]);
    }

    /// <inheritdoc />
    public Task ReadAsync(int reader) => _readers[reader].ReadAsync();

    /// <inheritdoc />
    public async Task<string> AnswerAsync()
    {
        var lines = new List<string>();
        foreach (var unit in _units)
        {
            var figures = await _asking.CallAsync("HMGET", unit, "received", "processed");
            lines.Add($"{unit} {figures[0]} {figures[1]}");
        }

        return string.Join('\n', lines);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _asking.Dispose();
        foreach (var reader in _readers) reader.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>How many bytes the answer has that ends with so many lines; it does not change while nobody writes.</summary>
    private static async Task<int> LengthAsync(int port, byte[] command, int lines)
    {
        using var client = new TcpClient("127.0.0.1", port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(command);
        var buffer = new byte[1 << 16];
        var length = 0;
        while (lines > 0)
        {
            var read = await stream.ReadAsync(buffer);
            lines -= buffer.AsSpan(0, read).Count((byte)'\n');
            length += read;
        }

        return length;
    }

    private sealed class Reader(int port, byte[] command, int length) : IDisposable
    {
        private readonly TcpClient _client = new("127.0.0.1", port) { NoDelay = true };
        private readonly byte[] _answer = new byte[length];

        public async Task ReadAsync()
        {
            var stream = _client.GetStream();
            await stream.WriteAsync(command);
            await stream.ReadExactlyAsync(_answer);
        }

        public void Dispose() => _client.Dispose();
    }
}
