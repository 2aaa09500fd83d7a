using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>
/// A screen on the hub that asks like a real one: it notes when a beat last said that its board is the board of now, and asks again while there is none. It
/// can also be a screen that sends its own signs of life and reads nothing.
/// </summary>
internal sealed class HubScreen : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SocketsHttpHandler _network;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly List<TimeSpan> _gaps = [];
    private long _lastNews = Stopwatch.GetTimestamp();
    private long _messages;

    private HubScreen(int? receiveBuffer) => _network = new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (receiveBuffer is { } bytes) socket.ReceiveBufferSize = bytes;
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <summary>Messages that came.</summary>
    public long Messages => Volatile.Read(ref _messages);

    /// <summary>How long ago the server last said that the board on show is the one of now. A real screen greys its figures after 15 seconds.</summary>
    public TimeSpan SinceNews => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastNews));

    /// <summary>The longest time without news so far.</summary>
    public TimeSpan LongestGap
    {
        get { lock (_gaps) return _gaps.Append(SinceNews).Max(); }
    }

    /// <summary>True if the connection is gone.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Connects and watches an area.</summary>
    public static async Task<HubScreen> WatchAsync(Uri server, string area, bool reads = true)
    {
        var screen = new HubScreen(reads ? null : 2048);
        using var invoker = new HttpMessageInvoker(screen._network, disposeHandler: false);
        await screen._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/board" }.Uri, invoker, screen._end.Token);
        await screen.SendAsync("""{"protocol":"json","version":1}""");
        await screen.SendAsync($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{area}}"]}""");
        if (reads) _ = screen.GuardAsync(screen.ReadAsync);
        _ = screen.GuardAsync(screen.PingAsync);
        return screen;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Dispose();
        _network.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        while (await _socket.ReceiveAsync(buffer, _end.Token) is { MessageType: not WebSocketMessageType.Close } part)
        {
            var text = Encoding.UTF8.GetString(buffer, 0, part.Count);
            Interlocked.Add(ref _messages, text.Count(character => character == EndOfMessage));
            if (!text.Contains("\"beat\"", StringComparison.Ordinal) && !text.Contains("\"delta\"", StringComparison.Ordinal)) continue;
            lock (_gaps) _gaps.Add(SinceNews);
            Volatile.Write(ref _lastNews, Stopwatch.GetTimestamp());
        }
    }

    private async Task PingAsync()
    {
        while (true)
        {
            await Task.Delay(PingEvery, _end.Token);
            await SendAsync("""{"type":6}""");
        }
    }

    private async Task SendAsync(string message)
    {
        await _sending.WaitAsync(_end.Token);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or SocketException)
        {
            IsClosed = true;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Messages} messages, {SinceNews.TotalSeconds:0.0} s since the last news");
}
