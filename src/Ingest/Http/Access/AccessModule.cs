using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Puts the gate before all endpoints.</summary>
public static class AccessModule
{
    /// <summary>Adds what the gate needs; the host must have the <see cref="AccessRegistry"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<LocalKey>().AddSingleton<IVisitorSource>(provider => provider.GetRequiredService<LocalKey>());
        services.AddSingleton<DossierPlaces>();
        return services;
    }

    /// <summary>Adds the gate; belongs behind what writes error pages and before all endpoints.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessGate>();
}
