using System.Net.WebSockets;
using System.Text;

namespace CchcLive.Hardening.Tests.Support;

/// <summary>A screen that sends what it likes to the hub.</summary>
internal sealed class HubClient : IDisposable
{
    private const char EndOfMessage = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _messages = [];
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>True until either side has closed.</summary>
    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<HubClient> ConnectAsync(Uri server)
    {
        var hub = new HubClient();
        await hub._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/board" }.Uri, TestContext.Current.CancellationToken);
        await hub.SendAsync("""{"protocol":"json","version":1}""");
        using var patience = Patient();
        Assert.Equal("{}", await hub.NextAsync(patience.Token));
        return hub;
    }

    /// <summary>A call that asks for an answer.</summary>
    public static string Call(string target, string arguments) => $$"""{"type":1,"invocationId":"1","target":"{{target}}","arguments":[{{arguments}}]}""";

    /// <summary>Sends a message with its end mark.</summary>
    public Task SendAsync(string message) => SendAsync([.. Encoding.UTF8.GetBytes(message), (byte)EndOfMessage]);

    /// <summary>Sends bytes as one frame.</summary>
    public async Task SendAsync(byte[] bytes) => await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The answer to a call; null if the server closed instead. What the server says of itself is passed over.</summary>
    public async Task<string?> AnswerAsync()
    {
        using var patience = Patient(); // for the answer, whatever else is said meanwhile
        while (await NextAsync(patience.Token) is { } message)
        {
            if (message.StartsWith("""{"type":3""", StringComparison.Ordinal) || message.StartsWith("""{"type":7""", StringComparison.Ordinal)) return message;
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private static CancellationTokenSource Patient()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return patience;
    }

    private async Task<string?> NextAsync(CancellationToken patience)
    {
        while (_messages.Count == 0)
        {
            if (!IsOpen) return null;
            using var frame = new MemoryStream();
            try
            {
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(_buffer.AsMemory(), patience);
                    frame.Write(_buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
            }
            catch (WebSocketException)
            {
                return null; // cut off
            }

            foreach (var message in Encoding.UTF8.GetString(frame.ToArray()).Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries)) _messages.Enqueue(message);
        }

        return _messages.Dequeue();
    }
}
