using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Boards;

/// <summary>Where the screens get their boards: the grains in the program, a list in tests.</summary>
public interface IBoardSource
{
    /// <summary>The areas one may watch, in the order to show them.</summary>
    ValueTask<IReadOnlyList<AreaInfo>> ListAsync(CancellationToken cancellation);

    /// <summary>What is known of an area; null when there is none of that id.</summary>
    ValueTask<AreaInfo?> DescribeAsync(string areaId, CancellationToken cancellation);

    /// <summary>The newest board of an area; null when there is none of that id.</summary>
    ValueTask<AreaBoard?> FindAsync(string areaId, CancellationToken cancellation);

    /// <summary>
    /// Calls <paramref name="changed"/> with every new board until disposed. A lost call is healed by the feed, which also asks for the
    /// newest board with every heartbeat.
    /// </summary>
    ValueTask<IAsyncDisposable> WatchAsync(string areaId, Action<AreaBoard> changed, CancellationToken cancellation);
}
