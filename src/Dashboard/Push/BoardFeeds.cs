using System.Collections.Concurrent;

namespace CchcLive.Dashboard.Push;

/// <summary>The feeds of this host, one per area that anybody has asked for. Areas are few, so a feed stays open until the host stops.</summary>
internal sealed class BoardFeeds(FeedContext context) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<BoardFeed?>>> _feeds = new(StringComparer.Ordinal);

    /// <summary>The feeds that are open.</summary>
    public IReadOnlyList<BoardFeed> Open => [.. _feeds.Values
        .Select(Opened).OfType<BoardFeed>().OrderBy(feed => feed.Area, StringComparer.Ordinal)];

    /// <summary>Version of an area's board; null while its feed is not open.</summary>
    public long? VersionOf(string areaId) => _feeds.TryGetValue(areaId, out var opening) ? Opened(opening)?.Version : null;

    /// <summary>The feed of an area, opened once however many ask together; null when there is none of that id.</summary>
    public async Task<BoardFeed?> OpenAsync(string areaId)
    {
        var opening = _feeds.GetOrAdd(areaId, id => new Lazy<Task<BoardFeed?>>(() => BoardFeed.OpenAsync(context, id)));
        BoardFeed? feed = null;
        try
        {
            feed = await opening.Value;
            return feed;
        }
        finally
        {
            if (feed is null) _feeds.TryRemove(new(areaId, opening));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var feed in Open) await feed.DisposeAsync();
    }

    private static BoardFeed? Opened(Lazy<Task<BoardFeed?>> opening) =>
        opening is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? opening.Value.Result : null;
}
