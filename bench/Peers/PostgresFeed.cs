using System.Globalization;
using CchcLive.Bench.Ingest;
using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace CchcLive.Bench.Peers;

/// <summary>Events in PostgreSQL, inserted by <c>unnest</c>; screens hear by notification or by what is read once a second.</summary>
internal sealed class PostgresFeed(NpgsqlDataSource database, PostgresTelling telling) : IPeerFeed
{
    private const string Counters = "SELECT unit, n FROM counters WHERE verb = 'received'";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public Task AcceptAsync(List<UnnestHost.Incoming> events) => UnnestHost.InsertAsync(database, events, byUnit: telling == PostgresTelling.Notified);

    /// <inheritdoc />
    public async Task TellAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        if (telling == PostgresTelling.Notified) await ListenAsync(hub, board);
        else await ReadAgainAndAgainAsync(hub, board);
    }

    /// <inheritdoc />
    public async Task<long> CountAsync(PeerBoard board)
    {
        await using var command = database.CreateCommand("SELECT count(*) FROM events WHERE verb = 'received'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ListenAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        await using var connection = await database.OpenConnectionAsync();
        var told = new Queue<string>();
        connection.Notification += (_, notification) => told.Enqueue(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresTables.Channel}", connection)) await listen.ExecuteNonQueryAsync();
        await ReadAsync(Counters, board);
        while (true)
        {
            while (told.TryDequeue(out var payload))
            {
                var space = payload.IndexOf(' ', StringComparison.Ordinal);
                var delta = board.Receive(PeerBoard.RowOf(payload[..space]), long.Parse(payload.AsSpan(space + 1), CultureInfo.InvariantCulture));
                if (delta is not null) await hub.Clients.All.SendAsync("delta", delta);
            }

            await connection.WaitAsync();
        }
    }

    private async Task ReadAgainAndAgainAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        var sql = telling == PostgresTelling.Polled ? Counters : "SELECT unit, n FROM board";
        using var timer = new PeriodicTimer(Interval);
        do
        {
            if (telling == PostgresTelling.Viewed)
            {
                await using var refresh = database.CreateCommand("REFRESH MATERIALIZED VIEW CONCURRENTLY board");
                await refresh.ExecuteNonQueryAsync();
            }

            if (await ReadAsync(sql, board)) _ = hub.Clients.All.SendAsync("board", board.Snapshot());
        }
        while (await timer.WaitForNextTickAsync());
    }

    /// <returns>True if anything is new.</returns>
    private async Task<bool> ReadAsync(string sql, PeerBoard board)
    {
        var isNew = false;
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) isNew |= board.Receive(PeerBoard.RowOf(rows.GetString(0)), rows.GetInt64(1)) is not null;
        return isNew;
    }
}
