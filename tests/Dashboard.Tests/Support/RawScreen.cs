using System.Net.WebSockets;
using System.Text;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>A screen that speaks the hub's wire format by hand, so that a test sees each byte.</summary>
internal sealed class RawScreen : IDisposable
{
    private const char EndOfMessage = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _messages = [];
    private readonly byte[] _buffer = new byte[1 << 20];

    public static async Task<RawScreen> ConnectAsync(Uri server)
    {
        var screen = new RawScreen();
        await screen._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/board" }.Uri, Cancellation);
        await screen.SendAsync("""{"protocol":"json","version":1}""");
        await screen.ReceiveAsync(message => message == "{}");
        return screen;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Asks for a board and returns the whole answer.</summary>
    public async Task<string> WatchAsync(string area)
    {
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{area}}"]}""");
        return await ReceiveAsync(message => message.StartsWith("""{"type":3""", StringComparison.Ordinal));
    }

    /// <summary>The next message of that name, as it came over the wire but without its end mark.</summary>
    public Task<string> NextAsync(string target) => ReceiveAsync(message => message.Contains($"\"target\":\"{target}\"", StringComparison.Ordinal));

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, true, Cancellation);

    private async Task<string> ReceiveAsync(Func<string, bool> wanted)
    {
        while (true)
        {
            while (_messages.TryDequeue(out var message))
            {
                if (wanted(message)) return message;
            }

            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await _socket.ReceiveAsync(_buffer.AsMemory(length), Cancellation);
                length += result.Count;
            }
            while (!result.EndOfMessage);
            foreach (var message in Encoding.UTF8.GetString(_buffer, 0, length).Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries)) _messages.Enqueue(message);
        }
    }
}
