using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Push;

/// <summary>Decides who may join the audience of an area. Deltas go to the audience as a whole, so this is the only place where it can be decided.</summary>
public interface IBoardAccess
{
    /// <summary>Whether the one who opened the connection may watch the area.</summary>
    /// <param name="opened">The request that opened it.</param>
    /// <param name="area">An area of the org tree.</param>
    bool MayWatch(HttpContext opened, string area);
}
