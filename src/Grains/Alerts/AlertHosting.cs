using CchcLive.Grains.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CchcLive.Grains.Alerts;

/// <summary>Adds what looks after alerts; a program that has no <see cref="AlertSettings"/> of its own has none looked after.</summary>
internal static class AlertHosting
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.TryAddSingleton(AlertSettings.Off);
        services.AddSingleton<AlertJournal>().AddSingleton<AlertReader>().AddSingleton<MorningReader>().AddSingleton<AlertRound>();
        return services.AddSingleton(provider => new AlertDesk(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<AlertJournal>(), provider.GetRequiredService<AlertReader>(), provider.GetRequiredService<AlertRound>(),
            provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<TimeProvider>()));
    }
}
