using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>A question that came while a silo or the database was away is answered 503, to be asked again: nothing is wrong with it, nor with the program.</summary>
internal static class ApiOutages
{
    /// <summary>Answers what the endpoints could not.</summary>
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or JournalUnavailableException && !http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.Headers.RetryAfter = "1";
            await ApiFaults.Of(503, "unavailable", "Nơi giữ số liệu chưa trả lời; hãy hỏi lại sau ít giây.").ExecuteAsync(http);
        }
    }
}
