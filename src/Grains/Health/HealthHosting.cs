using CchcLive.Journal;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Health;

/// <summary>Adds what can be wrong with journal, grains and data.</summary>
public static class HealthHosting
{
    /// <summary>Adds the looks and the reasons of this layer; other layers add theirs as <see cref="IHealthReason"/>.</summary>
    /// <param name="services">The services; those of the grains are among them.</param>
    /// <param name="thresholds">From when on something is wrong.</param>
    /// <param name="pace">The machine's time.</param>
    public static IServiceCollection AddHealth(this IServiceCollection services, HealthThresholds thresholds, TimeProvider pace) => services
        .AddSingleton(thresholds)
        .AddSingleton<IHealthReason>(provider => new JournalReason(provider.GetRequiredService<IJournalStore>(), provider.GetRequiredService<JournalWriter>(), thresholds, pace))
        .AddSingleton<IHealthReason, ShardsReason>()
        .AddSingleton<IHealthReason, TableReason>()
        .AddSingleton<IHealthReason, CalendarReason>()
        .AddSingleton<IHealthReason, SourceReason>()
        .AddSingleton<IHealthReason, QuarantineReason>()
        .AddSingleton<IHealthReason, PublicationReason>()
        .AddSingleton<IHealthReason, ReportReason>()
        .AddSingleton<IHealthReason, AlertReason>()
        .AddSingleton<IHealthReason, ReconciliationReason>()
        .AddSingleton(provider => new HealthLooks(provider.GetServices<IHealthReason>(), pace, provider.GetRequiredService<ILogger<HealthLooks>>()));
}
