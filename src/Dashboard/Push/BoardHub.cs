using CchcLive.Dashboard.Screens;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Dashboard.Push;

/// <summary>Where screens connect: <c>/hubs/board</c>.</summary>
internal sealed class BoardHub(BoardFeeds feeds, HubDoor door, ScreenRegistry screens, TimeProvider clock) : Hub
{
    /// <summary>
    /// Joins the audience of an area and answers with its board. Joining comes first, so that no delta falls between the two; asking again is
    /// how a screen closes a gap.
    /// </summary>
    /// <exception cref="HubException">The visitor may not see the area, there is none, or its board may be old: the screen then says so and asks again.</exception>
    public async Task<WatchReply> Watch(string area)
    {
        if (!door.TryWatch(Context, area)) throw new HubException($"not-allowed: {area}");
        var feed = await feeds.OpenAsync(area) ?? throw new HubException($"unknown-area: {area}");
        await Groups.AddToGroupAsync(Context.ConnectionId, area, Context.ConnectionAborted);
        screens.Watches(Context.ConnectionId, area, Context.GetHttpContext()?.Connection.RemoteIpAddress, PairedName);
        if (!feed.IsCurrent) throw new HubException($"no-news: {area}");
        return new WatchReply(clock.GetUtcNow().ToUnixTimeMilliseconds(), feed.Snapshot());
    }

    /// <summary>Hears how a screen is. A connection that watches nothing has nothing to report.</summary>
    public Task Report(ScreenReport report) => screens.HearAsync(Context.ConnectionId, report);

    private string? PairedName => Context.GetHttpContext()?.Visitor() is { Kind: VisitorKind.Kiosk } screen ? screen.DisplayName : null;

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        screens.Left(Context.ConnectionId);
        door.Left(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
