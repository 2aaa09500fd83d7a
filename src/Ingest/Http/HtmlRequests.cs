using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>Tells a person's browser from a program.</summary>
public static class HtmlRequests
{
    /// <summary>Whether the answer should be a page.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
