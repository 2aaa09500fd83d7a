using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace CchcLive.Bench.Screens;

/// <summary>
/// A screen without a browser: SignalR's JSON protocol over a plain WebSocket. Each message is read to its end before its arrival is noted, as a page must
/// do before it can show anything.
/// </summary>
internal sealed class WireScreen : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1e;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<(long At, long Total)> _seen = new(4096);
    private byte[] _buffer = new byte[1 << 15];
    private BoardShape _shape = null!;
    private Task _work = Task.CompletedTask;

    private WireScreen(ClientWebSocket socket) => _socket = socket;

    /// <summary>Bytes of messages since it watches, end marks included, frames not.</summary>
    public long Bytes { get; private set; }

    /// <summary>Messages since it watches.</summary>
    public long Messages { get; private set; }

    /// <summary>Changed counters that the messages named.</summary>
    public long Changes { get; private set; }

    /// <summary>Receipts in the area's total as last seen.</summary>
    public long Total { get; private set; }

    /// <summary>When which total was seen first, as timestamps of <see cref="Stopwatch"/>.</summary>
    public IReadOnlyList<(long At, long Total)> Seen => _seen;

    /// <summary>Hears every message after the answer to <c>Watch</c>, as bytes, and the answer first; may be null.</summary>
    public Action<ReadOnlyMemory<byte>>? Heard { get; init; }

    /// <summary>Connects, watches an area and listens from then on.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="area">The area.</param>
    /// <param name="column">The column that counts receipts.</param>
    /// <param name="heard">See <see cref="Heard"/>.</param>
    public static async Task<WireScreen> ConnectAsync(string server, string area, string column, Action<ReadOnlyMemory<byte>>? heard = null)
    {
        var screen = new WireScreen(await HubSocket.OpenAsync(server, new SocketsHttpHandler())) { Heard = heard };
        await screen._socket.SendAsync(HubSocket.Watch(area), WebSocketMessageType.Text, true, CancellationToken.None);
        screen.Begin(await screen.ReplyAsync(), column);
        return screen;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _socket.Dispose();
        _stop.Dispose();
    }

    private void Begin(byte[] reply, string column)
    {
        using var answer = JsonDocument.Parse(reply);
        _shape = BoardShape.Of(answer.RootElement, column);
        Total = answer.RootElement.GetProperty("result").GetProperty("board").GetProperty("cells")[_shape.Place].GetInt64();
        Heard?.Invoke(reply);
        _work = Task.WhenAll(ListenAsync(), PingAsync());
    }

    /// <summary>The answer to <c>Watch</c>; what comes before it is older than it.</summary>
    private async Task<byte[]> ReplyAsync()
    {
        while (true)
        {
            var length = await ReceiveAsync();
            foreach (var message in Split(length))
            {
                if (_buffer.AsSpan(message).StartsWith("{\"type\":3"u8)) return _buffer[message];
            }
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var length = await ReceiveAsync();
                Bytes += length;
                foreach (var message in Split(length))
                {
                    Heard?.Invoke(_buffer.AsMemory(message));
                    Take(_buffer.AsSpan(message));
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // told to stop, or the server is gone: what was seen by then is what it saw
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token)) await _socket.SendAsync(HubSocket.Ping, WebSocketMessageType.Text, true, _stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // as above
        }
    }

    private async Task<int> ReceiveAsync()
    {
        var length = 0;
        ValueWebSocketReceiveResult result;
        do
        {
            if (length == _buffer.Length) Array.Resize(ref _buffer, length * 2);
            result = await _socket.ReceiveAsync(_buffer.AsMemory(length), _stop.Token);
            if (result.MessageType == WebSocketMessageType.Close) throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            length += result.Count;
        }
        while (!result.EndOfMessage);
        return length;
    }

    private List<Range> Split(int length)
    {
        var messages = new List<Range>(1);
        for (var from = 0; from < length;)
        {
            var end = _buffer.AsSpan(from, length - from).IndexOf(EndOfMessage);
            if (end < 0) break;
            messages.Add(from..(from + end));
            from += end + 1;
        }

        return messages;
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        Messages++;
        var total = Total;
        var reader = new Utf8JsonReader(message);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("c"u8)) total = Math.Max(total, TotalOfChanges(ref reader));
            else if (reader.ValueTextEquals("cells"u8)) total = Math.Max(total, TotalOfCells(ref reader));
        }

        if (total == Total) return;
        Total = total;
        _seen.Add((Stopwatch.GetTimestamp(), total));
    }

    private long TotalOfChanges(ref Utf8JsonReader reader)
    {
        var total = -1L;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            var row = reader.GetInt64();
            reader.Read();
            var column = reader.GetInt64();
            reader.Read();
            if (row == _shape.Rows && column == _shape.Column) total = reader.GetInt64();
            Changes++;
        }

        return total;
    }

    private long TotalOfCells(ref Utf8JsonReader reader)
    {
        var total = -1L;
        reader.Read();
        for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; at++)
        {
            if (at == _shape.Place) total = reader.GetInt64();
        }

        return total;
    }
}
