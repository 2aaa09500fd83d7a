using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Dashboard.Push;

/// <summary>The screens connected to this host. A message is serialised once, however many there are.</summary>
internal sealed class HubAudience(IHubContext<BoardHub> hub) : IBoardAudience
{
    /// <inheritdoc/>
    public Task DeltaAsync(string areaId, BoardDelta delta) => hub.Clients.Group(areaId).SendAsync("delta", delta);

    /// <inheritdoc/>
    public Task BeatAsync(string areaId, long version, long seconds) => hub.Clients.Group(areaId).SendAsync("beat", version, seconds);

    /// <inheritdoc/>
    public Task ResetAsync(string areaId) => hub.Clients.Group(areaId).SendAsync("reset");
}
