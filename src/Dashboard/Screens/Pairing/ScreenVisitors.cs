using CchcLive.Domain.Access;
using CchcLive.Domain.Access.Secrets;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>Knows the screens by the token in their cookie. The secret of a machine that waited becomes its token here, as soon as somebody has entered its code.</summary>
internal sealed class ScreenVisitors(AccessRegistry access) : IVisitorSource
{
    /// <inheritdoc/>
    public Visitor? Read(HttpContext http)
    {
        if (access.Current.IsOpen) return null; // everybody on this machine may do all; a token would only take from that
        if (Find(http, ScreenCookies.Waiting) is { } paired)
        {
            ScreenCookies.KeepToken(http, http.Request.Cookies[ScreenCookies.Waiting]!);
            return paired;
        }

        if (Find(http, ScreenCookies.Token) is not { } screen) return null;
        if (http.Request.Path.StartsWithSegments("/wall", StringComparison.OrdinalIgnoreCase)) ScreenCookies.KeepToken(http, http.Request.Cookies[ScreenCookies.Token]!);
        return screen;
    }

    private Visitor? Find(HttpContext http, string cookie) =>
        http.Request.Cookies[cookie] is { } text && SecretForm.Screen.TryRead(text, out _) && access.Find(SecretKind.Kiosk, text) is { } token ? access.VisitorOf(token) : null;
}
