using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Requests;

/// <summary>A body that is larger than its address takes, comes too slowly or breaks off is the sender's fault: it gets a status and words, not a failure in the log.</summary>
public static class UnreadableRequests
{
    /// <summary>Turns such a body into its status; belongs after what adds words to a status, before the endpoints.</summary>
    public static IApplicationBuilder UseUnreadableRequests(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
        }
    });
}
