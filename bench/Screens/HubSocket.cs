using System.Net.WebSockets;
using System.Text;

namespace CchcLive.Bench.Screens;

/// <summary>The hub's words, and a connection that has shaken hands.</summary>
internal static class HubSocket
{
    /// <summary>The path of the hub.</summary>
    public const string Path = "/hubs/board";

    private const string End = "\u001e";

    /// <summary>"I am still here."</summary>
    public static ReadOnlyMemory<byte> Ping { get; } = Bytes("""{"type":6}""");

    /// <summary>Asks for an area's board and all that changes in it from then on.</summary>
    public static ReadOnlyMemory<byte> Watch(string area) => Bytes($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{area}}"]}""");

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="handler">How to connect.</param>
    public static async Task<ClientWebSocket> OpenAsync(string server, SocketsHttpHandler handler)
    {
        var socket = new ClientWebSocket();
        using var client = new HttpMessageInvoker(handler);
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = Path }.Uri, client, CancellationToken.None);
        await socket.SendAsync(Bytes("""{"protocol":"json","version":1}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = new byte[256];
        var received = await socket.ReceiveAsync(answer.AsMemory(), CancellationToken.None);
        var text = Encoding.UTF8.GetString(answer, 0, received.Count);
        return text.StartsWith("{}", StringComparison.Ordinal) ? socket : throw new InvalidOperationException($"The hub did not shake hands: {text}");
    }

    private static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(message + End);
}
