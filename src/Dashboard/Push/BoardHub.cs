using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Dashboard.Push;

/// <summary>Where screens connect: <c>/hubs/board</c>.</summary>
internal sealed class BoardHub(BoardFeeds feeds, TimeProvider clock) : Hub
{
    /// <summary>
    /// Joins the audience of an area and answers with its board. Joining comes first, so that no delta falls between the two; asking again is
    /// how a screen closes a gap.
    /// </summary>
    /// <exception cref="HubException">There is no such area.</exception>
    public async Task<WatchReply> Watch(string area)
    {
        var feed = await feeds.OpenAsync(area) ?? throw new HubException($"unknown-area: {area}");
        await Groups.AddToGroupAsync(Context.ConnectionId, area, Context.ConnectionAborted);
        return new WatchReply(clock.GetUtcNow().ToUnixTimeMilliseconds(), feed.Snapshot());
    }
}
