using CchcLive.Dashboard.Boards;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// Brings one area's board to its screens: at most ten pushes a second with the first at once, each the difference to the push before, and a
/// heartbeat every five seconds. The source says that there is something new; the feed reads it when it may push it. Sending is
/// never waited for: one slow screen must not hold back the room (the hub drops it in time).
/// </summary>
internal sealed class BoardFeed : IAsyncDisposable
{
    /// <summary>Least time between two pushes.</summary>
    public static readonly TimeSpan PushInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Time between two heartbeats.</summary>
    public static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(5);

    /// <summary>A board that the source has not confirmed for so long (two beats and a half) may be old.</summary>
    public static readonly TimeSpan DoubtAfter = TimeSpan.FromSeconds(12.5);

    private readonly FeedContext _context;
    private readonly AreaInfo _area;
    private readonly Conflater _conflater;
    private readonly SemaphoreSlim _reading = new(1);
    private readonly Lock _gate = new();
    private PushedBoard _pushed = null!;
    private (string Layout, long Version) _read;
    private BoardSnapshot? _snapshot;
    private ITimer? _timer;
    private long _confirmed;
    private long _noticed;
    private int _beating;
    private int _written;

    private BoardFeed(FeedContext context, AreaInfo area)
    {
        (_context, _area) = (context, area);
        _conflater = new Conflater(context.Pace, PushInterval, () => _ = GuardAsync(PullAsync));
    }

    /// <summary>Opens the feed of an area; null when there is none of that id.</summary>
    public static async Task<BoardFeed?> OpenAsync(FeedContext context, string areaId)
    {
        if (context.Source.Describe(areaId) is not { } area) return null;
        var feed = new BoardFeed(context, area);
        await feed.StartAsync();
        return feed;
    }

    /// <summary>The area.</summary>
    public string Area => _area.Id;

    /// <summary>Version of the board as last pushed.</summary>
    public long Version => _pushed.Board.Version;

    /// <summary>How often the whole board was written: once per push that anybody asked after, however many asked.</summary>
    public int Written => _written;

    /// <summary>The source has answered lately. If not, the board as last pushed must not be handed out as the board of now.</summary>
    public bool IsCurrent => _context.Pace.GetElapsedTime(Volatile.Read(ref _confirmed)) < DoubtAfter;

    /// <summary>The board as last pushed; written once per push.</summary>
    public BoardSnapshot Snapshot()
    {
        lock (_gate)
        {
            if (_snapshot is null)
            {
                _snapshot = BoardSnapshot.Of(_pushed, _area, _context.Build, _context.Speed);
                PushInstruments.Wrote();
                _written++;
            }

            return _snapshot;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null) await _timer.DisposeAsync();
        _conflater.Dispose();
        _reading.Dispose();
    }

    /// <summary>Watching comes before reading, so that no change falls between the two; a pull meanwhile waits for the first board.</summary>
    private async Task StartAsync()
    {
        await _reading.WaitAsync();
        try
        {
            await _context.Source.WatchAsync(_area.Id, Notice);
            var board = await ReadAsync(null, 0) ?? throw new InvalidOperationException($"Area {_area.Id} gave no board.");
            Show(PushedBoard.Of(board, _area));
            _read = (board.Layout, board.Version);
        }
        finally
        {
            _reading.Release();
        }

        _timer = _context.Pace.CreateTimer(_ => _ = GuardAsync(BeatAsync), null, BeatInterval, BeatInterval);
    }

    /// <summary>Something changed; since when is kept until a push has it.</summary>
    private void Notice()
    {
        Interlocked.CompareExchange(ref _noticed, _context.Pace.GetTimestamp(), 0);
        _conflater.Signal();
    }

    private async Task PullAsync()
    {
        await _reading.WaitAsync();
        var noticed = Interlocked.Exchange(ref _noticed, 0);
        try
        {
            if (await ReadAsync(_read.Layout, _read.Version) is not { } board)
            {
                _conflater.Unspend();
                return;
            }

            _read = (board.Layout, board.Version);
            Push(board, noticed == 0 ? TimeSpan.Zero : _context.Pace.GetElapsedTime(noticed));
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<AreaBoard?> ReadAsync(string? layout, long version)
    {
        var board = await _context.Source.ReadAsync(_area.Id, layout, version);
        Volatile.Write(ref _confirmed, _context.Pace.GetTimestamp());
        return board;
    }

    private void Push(AreaBoard board, TimeSpan lag)
    {
        var (before, after) = (_pushed, PushedBoard.Of(board, _area));
        if (after.Board.Layout != before.Board.Layout)
        {
            Show(after);
            Send(_context.Audience.ResetAsync(_area.Id));
        }
        else if (after.Since(before) is { } delta)
        {
            Show(after);
            PushInstruments.Pushed(delta, lag);
            Send(_context.Audience.DeltaAsync(_area.Id, delta));
        }
    }

    private void Show(PushedBoard pushed)
    {
        lock (_gate) (_pushed, _snapshot) = (pushed, null);
    }

    /// <summary>
    /// The beat asks the source first. If the source does not answer there is no beat, and the screens rightly go stale; if a
    /// notice was lost, the answer makes up for it. It also keeps the feed from being forgotten.
    /// </summary>
    private async Task BeatAsync()
    {
        if (Interlocked.Exchange(ref _beating, 1) == 1) return;
        try
        {
            await _context.Source.WatchAsync(_area.Id, Notice);
            if (await ReadAsync(_read.Layout, _read.Version) is not null) Notice();
            Send(_context.Audience.BeatAsync(_area.Id, _pushed.Board.Version, _context.Clock.GetUtcNow().ToUnixTimeSeconds()));
        }
        finally
        {
            Volatile.Write(ref _beating, 0);
        }
    }

    private void Send(Task sending) => _ = GuardAsync(() => sending);

    /// <summary>Nobody waits for this work: a failure is logged, the next push or beat tries again, and screens notice the gap.</summary>
    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ObjectDisposedException)
        {
            return;
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            _context.Log.LogWarning(e, "The screens of area {Area} could not be brought up to date", _area.Id);
        }
    }
}
