using System.Globalization;
using CchcLive.Dashboard.Public;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Web;

/// <summary>
/// What a reader chose: language and theme, by <c>?lang=</c> and <c>?theme=</c>, remembered in a cookie. Vietnamese, and the device's theme,
/// until they choose.
/// </summary>
internal static class Preferences
{
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] Themes = ["auto", "light", "dark"];
    private static readonly CookieOptions Kept = new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true };

    /// <summary>The language of this request: <c>vi</c> or <c>en</c>.</summary>
    public static string Language(HttpContext http) => Chosen(http, "lang", Languages);

    /// <summary>The theme of this request: <c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public static string Theme(HttpContext http) => Chosen(http, "theme", Themes);

    /// <summary>The same page with another choice: what else its address asks for stays.</summary>
    public static string Link(HttpContext http, string name, string value) => QueryString.Create(
        http.Request.Query.Where(pair => pair.Key != name && pair.Key is not ("lang" or "theme")).SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one)).Append(new(name, value))).ToString();

    /// <summary>Sets the culture of the request and keeps a new choice.</summary>
    public static Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language(http));
        if (http.IsPublic()) return next(http); // what everybody gets alike remembers nobody's choice
        Keep(http, "lang", Languages);
        Keep(http, "theme", Themes);
        return next(http);
    }

    private static string Chosen(HttpContext http, string name, string[] allowed) =>
        Known(http.Request.Query[name], allowed) ?? Known(http.Request.Cookies[name], allowed) ?? allowed[0];

    private static void Keep(HttpContext http, string name, string[] allowed)
    {
        if (Known(http.Request.Query[name], allowed) is { } choice) http.Response.Cookies.Append(name, choice, new CookieOptions(Kept));
    }

    private static string? Known(string? choice, string[] allowed) => allowed.FirstOrDefault(value => value == choice);
}
