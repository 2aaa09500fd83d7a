using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>Words for what routing and the reading of bodies refuse without any: unknown paths, wrong methods, wrong content types, unreadable JSON.</summary>
public static class ApiRefusals
{
    /// <summary>Adds the words to requests under <c>/api</c> and to <c>/health</c>; belongs before all endpoints.</summary>
    public static IApplicationBuilder UseApiRefusals(this IApplicationBuilder app) =>
        app.UseWhen(http => IsApi(http.Request.Path), api => api.UseStatusCodePages(context => Words(context.HttpContext).ExecuteAsync(context.HttpContext)));

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static IResult Words(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => ApiFaults.Of(400, "bad-request", "Không đọc được yêu cầu: nội dung không phải JSON như địa chỉ này cần; xem /openapi/v1.json."),
        StatusCodes.Status404NotFound => ApiFaults.Of(404, "unknown-path", $"API không có địa chỉ “{http.Request.Path}”; xem /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => ApiFaults.Of(405, "method-not-allowed", $"Địa chỉ này không nhận {http.Request.Method}; chỉ nhận {http.Response.Headers.Allow}."),
        StatusCodes.Status415UnsupportedMediaType => ApiFaults.NotJson(),
        var status => Results.Problem(statusCode: status),
    };
}
