using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Push;

/// <summary>While there are no accounts, whoever reaches the program may watch every area.</summary>
internal sealed class OpenBoards : IBoardAccess
{
    /// <inheritdoc/>
    public bool MayWatch(HttpContext opened, string area) => true;
}
