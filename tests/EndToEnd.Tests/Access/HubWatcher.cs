using System.Net.WebSockets;
using System.Text;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>A connection to the hub, in its wire format, with somebody's cookies or key.</summary>
internal sealed class HubWatcher : IDisposable
{
    private const char EndOfMessage = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 20];

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">The server refused.</exception>
    public static async Task<HubWatcher> ConnectAsync(Server server, Guest guest)
    {
        var watcher = new HubWatcher();
        if (guest.Cookies.Length > 0) watcher._socket.Options.SetRequestHeader("Cookie", guest.Cookies);
        if (guest.Http.DefaultRequestHeaders.Authorization is { } key) watcher._socket.Options.SetRequestHeader("Authorization", key.ToString());
        await watcher._socket.ConnectAsync(new UriBuilder(server.Http.BaseAddress!) { Scheme = "ws", Path = "/hubs/board" }.Uri, Cancellation);
        await watcher.SendAsync("""{"protocol":"json","version":1}""");
        await watcher.UntilAsync(message => message == "{}");
        return watcher;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Asks to watch an area, and returns the answer.</summary>
    public async Task<string> WatchAsync(string area)
    {
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{area}}"]}""");
        return (await UntilAsync(message => message.StartsWith("""{"type":3""", StringComparison.Ordinal)))!;
    }

    /// <summary>Waits until the server ends the connection.</summary>
    public Task EndAsync() => UntilAsync(_ => false);

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, true, Cancellation);

    /// <summary>The first message that is wanted; null if the connection ended before.</summary>
    private async Task<string?> UntilAsync(Func<string, bool> wanted)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                try
                {
                    result = await _socket.ReceiveAsync(_buffer.AsMemory(length), Cancellation);
                }
                catch (WebSocketException)
                {
                    return null;
                }

                if (result.MessageType == WebSocketMessageType.Close) return null;
                length += result.Count;
            }
            while (!result.EndOfMessage);
            var found = Encoding.UTF8.GetString(_buffer, 0, length).Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(wanted);
            if (found is not null) return found;
        }
    }
}
