using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CchcLive.Dashboard.Moments;

/// <summary>
/// What holds for moments on every page: the form that chooses one leads to the page's own address with that moment; and a page that knows nothing
/// of moments refuses one, for figures of now must never pass for those of then.
/// </summary>
internal static class MomentFilter
{
    /// <summary>The form's field that says which question is put: <c>asOf</c> or <c>knownAt</c>.</summary>
    public const string Ask = "ask";

    /// <summary>The form's field with the date.</summary>
    public const string Date = "date";

    /// <summary>The form's field with the time of day; empty for the day's end.</summary>
    public const string Time = "time";

    private static readonly string[] Replaced = [Ask, Date, Time, PageMoment.AsOfName, PageMoment.KnownAtName, "close", "page"];

    /// <summary>Answers a page's request.</summary>
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.Request.Query[Ask] is [PageMoment.AsOfName or PageMoment.KnownAtName]) return Results.LocalRedirect(Chosen(http.Request));
        var answer = await next(call);
        if (!MomentReader.IsNamed(http.Request) || MomentReader.WasRead(http)) return answer;
        return new RazorComponentResult<NoMomentPage>() { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>The page's address without a moment: where the live figures are.</summary>
    public static string LiveUrl(HttpRequest request) => request.PathBase + request.Path + Rest(request).ToQueryString();

    /// <summary>What else the address asks for; not which page of a list, which has another length then.</summary>
    public static QueryBuilder Rest(HttpRequest request) =>
        new(request.Query.Where(pair => !Replaced.Contains(pair.Key)).SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one ?? "")));

    private static string Chosen(HttpRequest request)
    {
        var query = Rest(request);
        var (date, time) = (request.Query[Date].ToString(), request.Query[Time].ToString());
        if (date.Length > 0) query.Add(request.Query[Ask].ToString(), time.Length > 0 ? $"{date}T{time}" : date);
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
