using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Screens;

/// <summary>A screen that watches, says regularly that it is still there, and never reads: the worst that a hung page can do. Its machine buffers little for it.</summary>
internal sealed class StalledScreen : IAsyncDisposable
{
    private const int ReceiveBuffer = 4096;
    private static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly Task _work;

    private StalledScreen(ClientWebSocket socket)
    {
        _socket = socket;
        _work = SignsAsync();
    }

    /// <summary>After how long the server let go of it; null as long as it has not.</summary>
    public TimeSpan? DroppedAfter { get; private set; }

    /// <summary>Connects, asks for the board and reads nothing from then on.</summary>
    public static async Task<StalledScreen> ConnectAsync(string server)
    {
        var socket = await HubSocket.OpenAsync(server, new SocketsHttpHandler { ConnectCallback = ConnectAsync });
        await socket.SendAsync(HubSocket.Watch(BenchOrg.Area), WebSocketMessageType.Text, true, CancellationToken.None);
        return new StalledScreen(socket);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _socket.Dispose();
        _stop.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = ReceiveBuffer };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>A server that has let go answers a sign with a reset, which the next sign meets.</summary>
    private async Task SignsAsync()
    {
        using var timer = new PeriodicTimer(SignEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token)) await _socket.SendAsync(HubSocket.Ping, WebSocketMessageType.Text, true, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            // told to stop
        }
        catch (WebSocketException)
        {
            DroppedAfter = Stopwatch.GetElapsedTime(_since);
        }
    }
}
