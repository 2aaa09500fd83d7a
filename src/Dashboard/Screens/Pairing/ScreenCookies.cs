using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>What a machine keeps: the token of a screen, or while it waits the secret that will be one. No script can read either.</summary>
internal static class ScreenCookies
{
    /// <summary>The token of a screen.</summary>
    public const string Token = "cchc-screen";

    /// <summary>The secret of a machine that waits. Another name, so that a wall opened at a wrong address does not lose the token that it has.</summary>
    public const string Waiting = "cchc-screen-waiting";

    /// <summary>As long as browsers keep any cookie; each load of the wall begins it anew, so a wall never loses it by idleness.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    private static readonly TimeSpan WaitingLasts = TimeSpan.FromDays(1);

    /// <summary>Keeps the token in the machine.</summary>
    public static void KeepToken(HttpContext http, string token)
    {
        http.Response.Cookies.Append(Token, token, Options(http, Longest));
        if (http.Request.Cookies.ContainsKey(Waiting)) http.Response.Cookies.Delete(Waiting, Options(http, null));
    }

    /// <summary>Keeps the secret of a machine that waits.</summary>
    public static void KeepWaiting(HttpContext http, string secret) => http.Response.Cookies.Append(Waiting, secret, Options(http, WaitingLasts));

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) =>
        new() { MaxAge = lasts, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/" };
}
