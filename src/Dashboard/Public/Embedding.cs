using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Public;

/// <summary>A public page within a page of another site: without its frame, and only on the sites that the operator named.</summary>
internal static class Embedding
{
    private const string Parameter = "embed";
    private static readonly object Key = new();

    /// <summary>True if the page is asked for without its frame.</summary>
    public static bool IsAsked(HttpRequest request) => request.Query[Parameter] == "1";

    /// <summary>Lets the sites show the answer within their pages, if it is asked for so.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sites">Origins; <c>*</c> for any.</param>
    public static void Allow(HttpContext http, IReadOnlyList<string> sites)
    {
        if (sites.Count > 0 && IsAsked(http.Request)) http.Items[Key] = string.Join(' ', sites.Select(site => site == "*" ? site : new Uri(site).GetLeftPart(UriPartial.Authority)));
    }

    /// <summary>The sites that may show the answer within their pages, as a policy names them; null for none.</summary>
    public static string? SitesOf(HttpContext http) => http.Items.TryGetValue(Key, out var sites) ? (string)sites! : null;
}
