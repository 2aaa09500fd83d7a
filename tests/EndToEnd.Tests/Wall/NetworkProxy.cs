using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>How a network behaves.</summary>
internal enum NetworkMode
{
    /// <summary>Bytes go through.</summary>
    Passes,

    /// <summary>Packets are dropped in both directions; nothing is closed, and new connections get no answer.</summary>
    Drops,

    /// <summary>A reverse proxy whose server is away: connections are closed, new ones are answered with its own page.</summary>
    BadGateway,
}

/// <summary>The network between a screen and the server, at the mercy of the test.</summary>
internal sealed class NetworkProxy : IAsyncDisposable
{
    private static readonly byte[] GatewayAnswer =
        Encoding.ASCII.GetBytes("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body><h1>502 Bad Gateway</h1></body></html>");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly Uri _server;
    private TaskCompletionSource _passes = Opened();
    private volatile NetworkMode _mode;

    public NetworkProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The address that a screen opens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Changes the network.</summary>
    public void Become(NetworkMode mode)
    {
        _mode = mode;
        if (mode == NetworkMode.Drops) _passes = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        else _passes.TrySetResult();
        if (mode != NetworkMode.BadGateway) return;
        foreach (var client in _open.Keys) client.Close();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _passes.TrySetResult();
        _listener.Dispose();
        foreach (var client in _open.Keys) client.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            return;
        }
    }

    private async Task ServeAsync(TcpClient screen)
    {
        using (screen)
        using (var server = new TcpClient())
        {
            _open[screen] = true;
            try
            {
                await _passes.Task;
                if (_mode == NetworkMode.BadGateway)
                {
                    await screen.GetStream().WriteAsync(GatewayAnswer, _end.Token);
                    return;
                }

                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                await Task.WhenAny(PumpAsync(screen, server), PumpAsync(server, screen));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            finally
            {
                _open.TryRemove(screen, out _);
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is var read and > 0)
        {
            await _passes.Task;
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
