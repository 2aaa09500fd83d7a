using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CchcLive.Bench.Ingest;

/// <summary>A connection to Redis: one command at a time, answers of one line or one text (RESP 2).</summary>
internal sealed class RespConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly BufferedStream _stream;
    private readonly ArrayBufferWriter<byte> _command = new();

    private RespConnection(TcpClient client)
    {
        _client = client;
        _stream = new BufferedStream(client.GetStream());
    }

    /// <summary>Connects to a port of the loopback address.</summary>
    public static async Task<RespConnection> OpenAsync(int port)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        return new RespConnection(client);
    }

    /// <summary>Sends a command and reads its answer: a line, a text, or the elements of a list.</summary>
    public async Task<IReadOnlyList<string>> CallAsync(params string[] words)
    {
        _command.ResetWrittenCount();
        Write($"*{words.Length}\r\n");
        foreach (var word in words) Write($"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        await _stream.WriteAsync(_command.WrittenMemory);
        await _stream.FlushAsync();
        return await ReadAsync();
    }

    /// <summary>Waits for what comes unasked on a connection that has subscribed.</summary>
    public Task<IReadOnlyList<string>> NextAsync() => ReadAsync();

    /// <inheritdoc />
    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _command);

    private async Task<IReadOnlyList<string>> ReadAsync()
    {
        var line = await LineAsync();
        switch (line[0])
        {
            case '-': throw new InvalidOperationException($"Redis: {line[1..]}");
            case '$':
                var text = new byte[int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture) + 2];
                await _stream.ReadExactlyAsync(text);
                return [Encoding.UTF8.GetString(text.AsSpan(0, text.Length - 2))];
            case '*':
                var list = new List<string>();
                for (var left = int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture); left > 0; left--) list.AddRange(await ReadAsync());
                return list;
            default: return [line[1..]];
        }
    }

    private async Task<string> LineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (true)
        {
            await _stream.ReadExactlyAsync(one);
            if (one[0] == '\n') return line.ToString(0, line.Length - 1);
            line.Append((char)one[0]);
        }
    }
}
