using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access.Sessions;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Puts the gate before all endpoints.</summary>
public static class AccessModule
{
    private const string CookieName = "cchc-session";

    /// <summary>Adds what the gate needs; the host must have the grains and their <see cref="AccessRegistry"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, SessionSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<LocalKey>().AddSingleton<DossierPlaces>().AddSingleton<NamesLog>().AddSingleton<SessionDesk>().AddSingleton<SessionEvents>();
        services.AddSingleton<IVisitorSource>(provider => provider.GetRequiredService<LocalKey>());
        services.AddSingleton<IVisitorSource>(provider => provider.GetRequiredService<SessionDesk>());
        services.AddSingleton<IVisitorRenewal>(provider => provider.GetRequiredService<SessionDesk>());
        // The keys lie beside the data they guard; sealing them by a key in the same place would guard nothing, and the framework would say so at each start.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("cchc");
        services.AddOptions<KeyManagementOptions>().Configure<IJournalStore>((keys, store) => keys.XmlRepository = new SessionKeys(store));
        services.AddAuthentication(SessionDesk.Scheme).AddCookie(SessionDesk.Scheme, cookie =>
        {
            cookie.EventsType = typeof(SessionEvents);
            cookie.ExpireTimeSpan = settings.Idle;
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.IsEssential = true;
        });
        return services;
    }

    /// <summary>Adds the gate; belongs behind what writes error pages and before all endpoints.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseAuthentication().UseMiddleware<AccessGate>();
}
