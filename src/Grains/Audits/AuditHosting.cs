using CchcLive.Domain.Integrity;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Health;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Audits;

/// <summary>Adds suspicious changes and audits.</summary>
public static class AuditHosting
{
    /// <summary>Adds the questions and the alarm, for every process.</summary>
    public static IServiceCollection AddIntegrity(this IServiceCollection services, IntegrityThresholds thresholds) => services
        .AddSingleton(provider => new IntegrityQueries(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<OrgRegistry>(), provider.GetRequiredService<PublicationJournal>(), thresholds, provider.GetRequiredService<GrainSettings>()))
        .AddSingleton<CorrectionRegistry>()
        .AddSingleton<IFollowedStream>(provider => provider.GetRequiredService<CorrectionRegistry>())
        .AddSingleton<AuditJournal>()
        .AddSingleton<IFollowedStream>(provider => provider.GetRequiredService<AuditJournal>())
        .AddSingleton<IHealthReason, AuditReason>();

    /// <summary>Adds the audits, for a process that has grains.</summary>
    public static IServiceCollection AddAudits(this IServiceCollection services, AuditSettings settings) => services
        .AddSingleton(settings).AddSingleton<ShardAudit>().AddSingleton<UnitAudit>()
        .AddSingleton(provider => new Auditor(
            provider.GetRequiredService<ShardAudit>(), provider.GetRequiredService<UnitAudit>(), provider.GetRequiredService<AuditJournal>(), provider.GetRequiredService<LocalShards>(),
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<IJournalStore>(), provider.GetRequiredService<TimeProvider>(), settings,
            provider.GetRequiredService<ILogger<Auditor>>()))
        .AddHostedService<AuditWatch>();
}
