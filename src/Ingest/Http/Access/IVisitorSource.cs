using CchcLive.Domain.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Knows one way in which visitors show who they are. All that are registered are asked in turn; the first that knows is believed.</summary>
public interface IVisitorSource
{
    /// <summary>Who asks; null if the request shows nothing that this source knows.</summary>
    Visitor? Read(HttpContext http);
}
