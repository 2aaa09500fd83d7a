using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CchcLive.Ingest.Http.Access.Sessions;

/// <summary>Looks at each request whether the session of its cookie is still one.</summary>
internal sealed class SessionEvents(SessionDesk sessions) : CookieAuthenticationEvents
{
    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (SessionClaims.Of(context.Principal) is { } claims && sessions.Read(claims) is not null) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SessionDesk.Scheme);
    }
}
