using CchcLive.Domain.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>What is said to who may not: a person who is not known is led to the log-in, all others hear it in words.</summary>
public static class AccessRefusals
{
    /// <summary>Refuses a request.</summary>
    public static Task RefuseAsync(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<OwnRefusal>() is { } own ? own.RefuseAsync(http) : InGeneralAsync(http);

    /// <summary>What is said where an endpoint has no words of its own.</summary>
    public static Task InGeneralAsync(HttpContext http)
    {
        var isKnown = http.Visitor().Kind != VisitorKind.Anonymous;
        if (http.Request.WantsPage()) return isKnown ? ForbidAsync(http) : LeadToLogInAsync(http);
        if (!isKnown) http.Response.Headers.WWWAuthenticate = "Bearer";
        return (isKnown ? ApiFaults.NotAllowed() : ApiFaults.NotSignedIn()).ExecuteAsync(http);
    }

    /// <summary>The page for this status is written by whoever writes the pages.</summary>
    private static Task ForbidAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Only what was to be read is come back to: a form that was sent is gone.</summary>
    private static Task LeadToLogInAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var isReading = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        http.Response.Redirect(isReading ? ReturnAddress.LogIn((http.Request.PathBase + http.Request.Path).ToUriComponent() + http.Request.QueryString.ToUriComponent()) : ReturnAddress.LogInPage);
        return Task.CompletedTask;
    }
}
