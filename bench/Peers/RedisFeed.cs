using System.Globalization;
using System.Threading.Channels;
using CchcLive.Bench.Ingest;
using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Bench.Peers;

/// <summary>Redis counts, recognises repeated ids and publishes each count; the events are not kept. A push an event.</summary>
internal sealed class RedisFeed(int port) : IPeerFeed
{
    private const int Connections = 16;
    private const string Channel = "board";

    private const string Script = """
        for i = 1, #ARGV, 2 do
          if redis.call('SET', ARGV[i], '', 'NX') then
            redis.call('PUBLISH', 'board', ARGV[i + 1] .. ' ' .. redis.call('HINCRBY', 'received', ARGV[i + 1], 1))
          end
        end
        return 1
        """;

    private readonly Channel<RespConnection> _free = System.Threading.Channels.Channel.CreateUnbounded<RespConnection>();
    private string _script = "";

    /// <summary>Opens the connections.</summary>
    public async Task OpenAsync()
    {
        for (var i = 0; i < Connections; i++)
        {
            var connection = await RespConnection.OpenAsync(port);
            _script = (await connection.CallAsync("SCRIPT", "LOAD", Script))[0];
            await _free.Writer.WriteAsync(connection);
        }
    }

    /// <inheritdoc />
    public async Task AcceptAsync(List<UnnestHost.Incoming> events)
    {
        var connection = await _free.Reader.ReadAsync();
        await connection.CallAsync(["EVALSHA", _script, "0", .. events.SelectMany(e => (string[])[e.Id, e.Data.GetProperty("unitId"u8).GetString()!])]);
        await _free.Writer.WriteAsync(connection);
    }

    /// <inheritdoc />
    public async Task TellAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        using var subscribed = await RespConnection.OpenAsync(port);
        await subscribed.CallAsync("SUBSCRIBE", Channel);
        await ReadAsync(board);
        while (true)
        {
            var payload = (await subscribed.NextAsync())[2]; // "message", the channel, the payload
            var space = payload.IndexOf(' ', StringComparison.Ordinal);
            var delta = board.Receive(PeerBoard.RowOf(payload[..space]), long.Parse(payload.AsSpan(space + 1), CultureInfo.InvariantCulture));
            if (delta is not null) await hub.Clients.All.SendAsync("delta", delta);
        }
    }

    /// <inheritdoc />
    public async Task<long> CountAsync(PeerBoard board)
    {
        await ReadAsync(board);
        return board.Snapshot().Cells[^PeerBoard.Columns];
    }

    private async Task ReadAsync(PeerBoard board)
    {
        using var connection = await RespConnection.OpenAsync(port);
        var counts = await connection.CallAsync("HGETALL", "received");
        for (var i = 0; i < counts.Count; i += 2) board.Receive(PeerBoard.RowOf(counts[i]), long.Parse(counts[i + 1], CultureInfo.InvariantCulture));
    }
}
