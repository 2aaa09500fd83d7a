using CchcLive.Dashboard.Boards;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// Brings one area's board to its screens: at most ten pushes a second with the first at once, each the difference to the push before, and a
/// heartbeat every five seconds. Sending is never waited for: one slow screen must not hold back the room (the hub drops it in time).
/// </summary>
internal sealed class BoardFeed : IAsyncDisposable
{
    /// <summary>Least time between two pushes.</summary>
    public static readonly TimeSpan PushInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Time between two heartbeats.</summary>
    public static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(5);

    private readonly FeedContext _context;
    private readonly AreaInfo _area;
    private readonly Conflater _conflater;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private Pushed _pushed;
    private AreaBoard _newest;
    private BoardSnapshot? _snapshot;
    private IAsyncDisposable? _subscription;
    private ITimer? _timer;
    private int _beating;

    private BoardFeed(FeedContext context, AreaInfo area, AreaBoard board)
    {
        (_context, _area, _newest) = (context, area, board);
        _pushed = new Pushed(board, BoardCells.Flatten(board));
        _conflater = new Conflater(context.Pace, PushInterval, Push);
    }

    /// <summary>Opens the feed of an area; null when there is none of that id.</summary>
    public static async Task<BoardFeed?> OpenAsync(FeedContext context, string areaId)
    {
        var area = await context.Source.DescribeAsync(areaId, CancellationToken.None);
        var board = area is null ? null : await context.Source.FindAsync(areaId, CancellationToken.None);
        if (area is null || board is null) return null;
        var feed = new BoardFeed(context, area, board);
        feed._subscription = await context.Source.WatchAsync(areaId, feed.Publish, feed._stopping.Token);
        feed._timer = context.Pace.CreateTimer(_ => _ = feed.BeatAsync(), null, BeatInterval, BeatInterval);
        return feed;
    }

    /// <summary>
    /// Takes a new board. One with a smaller version but judged later is the first of a new life (its grain lost its count) and is shown; any
    /// other with a smaller version was merely overtaken on the way.
    /// </summary>
    public void Publish(AreaBoard board)
    {
        lock (_gate)
        {
            if (board.Version == _newest.Version && board.Layout == _newest.Layout) return;
            if (board.Version < _newest.Version && board.At <= _newest.At) return;
            _newest = board;
        }

        _conflater.Signal();
    }

    /// <summary>The board as last pushed; written once per push.</summary>
    public BoardSnapshot Snapshot()
    {
        lock (_gate)
        {
            return _snapshot ??= BoardSnapshot.Of(_pushed.Board, _pushed.Cells, _area, _context.Build, _context.Speed);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_timer is not null) await _timer.DisposeAsync();
        if (_subscription is not null) await _subscription.DisposeAsync();
        _conflater.Dispose();
        _stopping.Dispose();
    }

    private void Push()
    {
        lock (_gate)
        {
            var (before, after) = (_pushed, new Pushed(_newest, BoardCells.Flatten(_newest)));
            if (after.Board.Layout != before.Board.Layout || after.Board.Version < before.Board.Version)
            {
                Show(after);
                _ = ObserveAsync(_context.Audience.ResetAsync(_area.Id));
                return;
            }

            var changes = BoardCells.Changes(before.Cells, after.Cells, BoardCells.Stride(after.Board));
            if (changes.Length == 0 && after.Board.DataAt == before.Board.DataAt) return;
            Show(after);
            var data = BoardCells.UnixMilliseconds(after.Board.DataAt);
            _ = ObserveAsync(_context.Audience.DeltaAsync(_area.Id, new BoardDelta(before.Board.Version, after.Board.Version, data, changes)));
        }
    }

    private void Show(Pushed pushed) => (_pushed, _snapshot) = (pushed, null);

    /// <summary>
    /// The beat asks the source first. If the source does not answer there is no beat, and the screens rightly go stale; if a
    /// notification was lost, the answer makes up for it.
    /// </summary>
    private async Task BeatAsync()
    {
        if (Interlocked.Exchange(ref _beating, 1) == 1) return;
        try
        {
            if (await _context.Source.FindAsync(_area.Id, _stopping.Token) is { } board) Publish(board);
            long version;
            lock (_gate) version = _pushed.Board.Version;
            await _context.Audience.BeatAsync(_area.Id, version, _context.Clock.GetUtcNow().ToUnixTimeSeconds());
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever the source throws, the next beat must come.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _context.Log.LogWarning(e, "No heartbeat for area {Area}: its board cannot be read", _area.Id);
        }
        finally
        {
            Volatile.Write(ref _beating, 0);
        }
    }

    private async Task ObserveAsync(Task sending)
    {
        try
        {
            await sending;
        }
#pragma warning disable CA1031 // Nobody waits for a push; its screens will notice the gap.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _context.Log.LogWarning(e, "A push to the screens of area {Area} failed", _area.Id);
        }
    }

    private sealed record Pushed(AreaBoard Board, long[] Cells);
}
