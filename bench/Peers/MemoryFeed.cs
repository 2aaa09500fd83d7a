using System.Threading.Channels;
using CchcLive.Bench.Ingest;
using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Bench.Peers;

/// <summary>Counts in memory and keeps nothing: what remains is the cost of telling screens, of each event or of the whole board ten times a second.</summary>
internal sealed class MemoryFeed(bool tellsEach) : IPeerFeed
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Channel<int> _received = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc />
    public Task AcceptAsync(List<UnnestHost.Incoming> events)
    {
        foreach (var e in events) _received.Writer.TryWrite(PeerBoard.RowOf(e.Data.GetProperty("unitId"u8).GetString()!));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task TellAsync(IHubContext<PeerHub> hub, PeerBoard board) => tellsEach ? TellEachAsync(hub, board) : TellWholeAsync(hub, board);

    /// <inheritdoc />
    public Task<long> CountAsync(PeerBoard board) => Task.FromResult(board.Snapshot().Cells[^PeerBoard.Columns]);

    private async Task TellEachAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        await foreach (var row in _received.Reader.ReadAllAsync()) await hub.Clients.All.SendAsync("delta", board.ReceiveOne(row));
    }

    private async Task TellWholeAsync(IHubContext<PeerHub> hub, PeerBoard board)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync())
        {
            var isChanged = false;
            while (_received.Reader.TryRead(out var row))
            {
                board.ReceiveOne(row);
                isChanged = true;
            }

            if (isChanged) _ = hub.Clients.All.SendAsync("board", board.Snapshot());
        }
    }
}
