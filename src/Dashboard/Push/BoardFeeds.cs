using System.Collections.Concurrent;

namespace CchcLive.Dashboard.Push;

/// <summary>The feeds of this host, one per area that anybody has asked for. Areas are few, so a feed stays open until the host stops.</summary>
internal sealed class BoardFeeds(FeedContext context) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<BoardFeed?>>> _feeds = new(StringComparer.Ordinal);

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
        foreach (var opening in _feeds.Values.Where(opening => opening.Value.IsCompletedSuccessfully))
        {
            if (await opening.Value is { } feed) await feed.DisposeAsync();
        }
    }
}
