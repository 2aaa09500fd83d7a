using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Metadata of an endpoint that has words of its own for those who may not: nobody stands before a wall who could log in.</summary>
/// <param name="refuse">Writes the refusal.</param>
public sealed class OwnRefusal(RequestDelegate refuse)
{
    /// <summary>Refuses a request.</summary>
    public Task RefuseAsync(HttpContext http) => refuse(http);
}
