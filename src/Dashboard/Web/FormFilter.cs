using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Web;

/// <summary>
/// What a page is sent must be a form that can be read; anything else is refused before the page sees it. Whether the form is one of ours says its token, which
/// every page that takes one checks.
/// </summary>
internal static class FormFilter
{
    /// <summary>Answers a page's request.</summary>
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)) return await next(call);
        if (!request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            await request.ReadFormAsync(call.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest); // more fields than any form of ours, or parts that do not end
        }

        return await next(call);
    }
}
