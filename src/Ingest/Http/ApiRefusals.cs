using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>Words for what routing and the reading of bodies refuse without any: unknown paths, wrong methods, wrong content types, unreadable JSON.</summary>
public static class ApiRefusals
{
    /// <summary>Adds the words to requests under <c>/api</c> and to <c>/health</c>; belongs before all endpoints.</summary>
    public static IApplicationBuilder UseApiRefusals(this IApplicationBuilder app) =>
        app.UseWhen(http => IsApi(http.Request.Path), api => api.UseStatusCodePages(context => Words(context.HttpContext).ExecuteAsync(context.HttpContext)).Use(ApiOutages.AnswerAsync));

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static IResult Words(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => ApiFaults.Of(400, "bad-request", "Không đọc được yêu cầu: nội dung không phải JSON như địa chỉ này cần; xem /openapi/v1.json."),
        StatusCodes.Status404NotFound => ApiFaults.Of(404, "unknown-path", $"API không có địa chỉ “{http.Request.Path}”; xem /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => ApiFaults.Of(405, "method-not-allowed", $"Địa chỉ này không nhận {http.Request.Method}; chỉ nhận {http.Response.Headers.Allow}."),
        StatusCodes.Status408RequestTimeout => ApiFaults.Of(408, "too-slow", "Nội dung đến quá chậm hoặc ngừng giữa chừng; hãy gửi lại, nếu đường truyền yếu thì chia nhỏ."),
        StatusCodes.Status413PayloadTooLarge => ApiFaults.Of(413, "too-large", "Nội dung lớn hơn mức địa chỉ này nhận; hãy chia nhỏ."),
        StatusCodes.Status415UnsupportedMediaType => ApiFaults.NotJson(),
        StatusCodes.Status429TooManyRequests => ApiFaults.Of(429, "too-many-requests", $"Quá nhiều yêu cầu trong một lúc; hãy gửi lại sau {http.Response.Headers.RetryAfter} giây. Yêu cầu này chưa được xử lý."),
        var status => Results.Problem(statusCode: status),
    };
}
