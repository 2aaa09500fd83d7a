using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Permission = CchcLive.Domain.Access.Permission;

namespace CchcLive.Dashboard.SignOn;

/// <summary>Puts single sign-on into the program: the framework's own OAuth handler, which keeps state and PKCE verifier in a sealed cookie.</summary>
public static class SignOnSetup
{
    /// <summary>The address that leads to the provider.</summary>
    public const string Address = "/login/sso";

    /// <summary>The authentication scheme.</summary>
    internal const string Scheme = "cchc-sso";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Adds it if there is a provider.</summary>
    /// <param name="services">The services.</param>
    /// <param name="provider">The provider; null for none.</param>
    /// <param name="pace">Real time, whatever clock the program shows: browsers judge by it how long a cookie lasts.</param>
    public static IServiceCollection AddSignOn(this IServiceCollection services, SignOnProvider? provider, TimeProvider pace)
    {
        if (provider is null) return services;
        services.AddSingleton(provider).AddSingleton<SignOnDesk>();
        services.AddAuthentication().AddOAuth(Scheme, oauth =>
        {
            (oauth.AuthorizationEndpoint, oauth.TokenEndpoint, oauth.UserInformationEndpoint) = (provider.AuthorizationAddress, provider.TokenAddress, provider.UserInfoAddress);
            (oauth.ClientId, oauth.ClientSecret, oauth.UsePkce) = (provider.ClientId, provider.ClientSecret, true);
            foreach (var scope in provider.Scopes) oauth.Scope.Add(scope);
            oauth.CallbackPath = Address + "/callback";
            oauth.SignInScheme = SessionDesk.Scheme;
            (oauth.BackchannelTimeout, oauth.TimeProvider) = (Patience, pace);
            // the provider leads back by a link from its site: a stricter cookie would not come along, and a laxer one demands https
            oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
            oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oauth.Events.OnCreatingTicket = context => Desk(context.HttpContext).AskAsync(context);
            oauth.Events.OnTicketReceived = context => Desk(context.HttpContext).LetInAsync(context);
            oauth.Events.OnRemoteFailure = context => Desk(context.HttpContext).RefuseAsync(context);
        });
        return services;
    }

    /// <summary>Maps the address that leads to the provider; without one it does not exist.</summary>
    internal static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Address, (HttpContext http, string? @return) =>
        http.RequestServices.GetService<SignOnProvider>() is null
            ? Results.NotFound()
            : Results.Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Safe(@return) }, [Scheme])).Needs(Permission.Public);

    /// <summary>The address that leads to the provider and then back to a page.</summary>
    internal static string LinkTo(string back) => back == "/" ? Address : QueryHelpers.AddQueryString(Address, ReturnAddress.Parameter, back);

    private static SignOnDesk Desk(HttpContext http) => http.RequestServices.GetRequiredService<SignOnDesk>();
}
