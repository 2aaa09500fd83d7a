using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Access;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Past;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Grains.State;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Hosting;

namespace CchcLive.Grains;

/// <summary>Puts the grains and what they need into a silo.</summary>
public static class GrainHosting
{
    /// <summary>Adds the grains over a journal that is open. The host must have a <see cref="TimeProvider"/>.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="store">The journal's database; the caller closes it after the host has stopped.</param>
    /// <param name="settings">The grains' settings.</param>
    /// <param name="calendars">The working calendars that ship.</param>
    /// <param name="rules">The counting rules.</param>
    public static ISiloBuilder AddCchcGrains(
        this ISiloBuilder silo, IJournalStore store, GrainSettings settings, IReadOnlyList<WorkingCalendar> calendars, IReadOnlyList<CountingRule> rules)
    {
        var services = silo.Services;
        services.AddSingleton(store);
        services.AddSingleton(settings);
        services.TryAddSingleton(provider => new JournalWriter(store, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OrgRegistry(
            store, provider.GetRequiredService<JournalWriter>(), calendars, rules, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccessRegistry>().AddSingleton<AuditLog>().AddSingleton<Passwords>().AddSingleton<Lockouts>().AddSingleton<SignInDesk>().AddSingleton<AccountDesk>().AddSingleton<InvitationDesk>();
        services.AddSingleton<ShardReader>();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<FlowQueries>();
        services.AddSingleton<ComparisonQueries>();
        services.AddSingleton<PastShards>();
        services.AddSingleton<MomentBoards>();
        services.AddSingleton<RiskQueries>();
        services.AddSingleton<CloseJournal>();
        services.AddSingleton<CloseQueries>();
        services.AddSingleton<CalendarChanges>();
        services.AddSingleton<UnclassifiedQueries>();
        services.AddSingleton<SourceDirectory>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<ProjectionGate>();
        services.AddSingleton<TableQueries>();
        services.AddGrainStorage(JournalGrainStorage.Name, (provider, _) => new JournalGrainStorage(store, provider.GetRequiredService<TimeProvider>()));
        silo.AddStartupTask(StartAsync);
        return silo;
    }

    /// <summary>Reads the registry and activates every shard and every source that declared something, in parallel, so that order holds and clocks run from the first request on.</summary>
    private static async Task StartAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var registry = services.GetRequiredService<OrgRegistry>();
        await registry.LoadAsync(cancellation);
        await services.GetRequiredService<AccessRegistry>().CatchUpAsync(cancellation);
        foreach (var newer in await registry.AdoptAsync(cancellation))
        {
            services.GetRequiredService<ILogger<OrgRegistry>>().LogWarning(
                "The program ships calendar {Calendar} in version {Version}; the data keeps the one it uses until the new one is entered.", newer.Id, newer.Version);
        }

        var shards = await services.GetRequiredService<BoardQueries>().StatusAsync(recount: false);
        await services.GetRequiredService<SourceDirectory>().LoadAsync(shards, cancellation);
        await Closers.WakeAsync(services.GetRequiredService<IGrainFactory>(), registry);
    }
}
