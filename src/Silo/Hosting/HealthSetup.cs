using CchcLive.Grains.Health;
using CchcLive.Ingest.Http.Health;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Health;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Hosting;

/// <summary>Adds what the program looks at in itself.</summary>
internal static class HealthSetup
{
    /// <summary>Adds the reasons for being degraded.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">From when on something is wrong.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="isWatched">True to look by itself and say in the log what changes.</param>
    public static IServiceCollection AddHealth(this IServiceCollection services, HealthSettings settings, string dataFolder, bool isWatched)
    {
        services.AddSingleton<HealthFacts>()
            .AddHealth(new HealthThresholds(TimeSpan.FromMilliseconds(settings.SlowCommitMilliseconds), TimeSpan.FromDays(settings.OldQuarantineDays)), SystemClock.Instance)
            .AddSingleton<IHealthReason>(new ClockReason(SystemClock.Instance, TimeSpan.FromSeconds(settings.ClockJumpSeconds)))
            .AddSingleton<IHealthReason>(new DiskReason(dataFolder, settings.FreeDiskMegabytes * 1024L * 1024, folder => new DriveInfo(folder).AvailableFreeSpace));
        return isWatched
            ? services.AddHostedService(provider => new HealthWatch(provider.GetRequiredService<HealthLooks>(), SystemClock.Instance, provider.GetRequiredService<ILogger<HealthWatch>>()))
            : services;
    }
}
