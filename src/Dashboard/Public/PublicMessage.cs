using CchcLive.Dashboard.Public.Months;
using CchcLive.Dashboard.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CchcLive.Dashboard.Public;

/// <summary>What the public is told instead of a page. It leads to nothing inside, and says nothing of the program.</summary>
internal static class PublicMessage
{
    /// <summary>There is nothing at the address.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound)!;

    /// <summary>What was there is withdrawn, or its time is over.</summary>
    public static IResult Gone(PublicMonth month, Removal removed) => new RazorComponentResult<RemovedPage>(new { Month = month, Removed = removed }) { StatusCode = StatusCodes.Status410Gone };

    /// <summary>The page of a status; null if it needs none.</summary>
    public static IResult? Of(int status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Page(status, "missing", Texts.Public_NotFound, Texts.Public_NotFoundText),
        StatusCodes.Status429TooManyRequests => Page(status, "error", Texts.BusyTitle, Texts.Public_BusyText),
        StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType or StatusCodes.Status400BadRequest => Page(status, "error", Texts.UnreadableTitle, Texts.Public_UnreadableText),
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status500InternalServerError => Page(status, "error", Texts.ErrorTitle, Texts.Public_ErrorText),
        _ => null,
    };

    private static RazorComponentResult<PublicMessagePage> Page(int status, string kind, string title, string text) =>
        new(new { Kind = kind, Title = title, Text = text }) { StatusCode = status };
}
