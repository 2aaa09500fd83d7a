using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reconciliation;
using CchcLive.Domain.Scorecards;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Access;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Organisation;
using CchcLive.Grains.Past;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Reports.Composers;
using CchcLive.Grains.Scorecards;
using CchcLive.Grains.Shards;
using CchcLive.Grains.Sources;
using CchcLive.Grains.State;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Hosting;

namespace CchcLive.Grains;

/// <summary>Puts the grains and what they need into a silo, or what is needed to ask them into a process that has none.</summary>
public static class GrainHosting
{
    /// <summary>The name under which grains find the store of their state.</summary>
    public const string StateStore = JournalGrainStorage.Name;

    /// <summary>Adds the grains over a journal that is open. The host must have a <see cref="TimeProvider"/>.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="store">The journal's database; the caller closes it after the host has stopped.</param>
    /// <param name="settings">The grains' settings.</param>
    /// <param name="calendars">The working calendars that ship.</param>
    /// <param name="rules">The counting rules.</param>
    /// <param name="addStateStore">Adds the store of the grains' state, by the name of <see cref="StateStore"/>; null for the journal's own table.</param>
    public static ISiloBuilder AddCchcGrains(
        this ISiloBuilder silo, IJournalStore store, GrainSettings settings, IReadOnlyList<WorkingCalendar> calendars, IReadOnlyList<CountingRule> rules,
        Action<ISiloBuilder>? addStateStore = null)
    {
        silo.Services.AddCchcQuestions(store, settings, calendars, rules);
        silo.Services.AddSingleton<ProjectionGate>();
        silo.Services.AddSingleton<LocalShards>();
        if (addStateStore is not null) addStateStore(silo);
        else silo.Services.AddGrainStorage(StateStore, (provider, _) => new JournalGrainStorage(store, provider.GetRequiredService<TimeProvider>()));
        silo.AddStartupTask(StartAsync);
        return silo;
    }

    /// <summary>Adds what reads the journal and asks grains, wherever they are. The host must have a <see cref="TimeProvider"/> and an <see cref="IGrainFactory"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="store">The journal's database; the caller closes it after the host has stopped.</param>
    /// <param name="settings">The grains' settings.</param>
    /// <param name="calendars">The working calendars that ship.</param>
    /// <param name="rules">The counting rules.</param>
    public static IServiceCollection AddCchcQuestions(
        this IServiceCollection services, IJournalStore store, GrainSettings settings, IReadOnlyList<WorkingCalendar> calendars, IReadOnlyList<CountingRule> rules)
    {
        services.AddSingleton(store);
        services.AddSingleton(settings);
        services.TryAddSingleton(provider => new JournalWriter(store, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OrgRegistry(
            store, provider.GetRequiredService<JournalWriter>(), calendars, rules, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccessRegistry>().AddSingleton<AuditLog>().AddSingleton<Passwords>().AddSingleton<Lockouts>().AddSingleton<SignInDesk>().AddSingleton<AccountDesk>().AddSingleton<InvitationDesk>();
        services.AddSingleton<IFollowedStream>(provider => provider.GetRequiredService<OrgRegistry>());
        services.AddSingleton<IFollowedStream>(provider => provider.GetRequiredService<AccessRegistry>());
        services.TryAddSingleton(ShippedCatalogues.None);
        services.AddSingleton<CatalogueRegistry>();
        services.AddSingleton<IFollowedStream>(provider => provider.GetRequiredService<CatalogueRegistry>());
        services.AddSingleton<ShardReader>();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton(IndicatorRegistry.Shipped).AddSingleton<IndicatorQueries>();
        services.TryAddSingleton(CardDefinition.Shipped);
        services.AddSingleton<CardQueries>().AddSingleton<CardIssues>().AddSingleton<IReportComposer, CardComposer>();
        services.AddSingleton<IReportComposer, SatisfactionComposer>().AddSingleton<IReportComposer, SupplementComposer>().AddSingleton<IReportComposer, RepeatLateComposer>();
        services.AddSingleton<FlowQueries>();
        services.AddSingleton<ComparisonQueries>();
        services.AddSingleton<PastShards>();
        services.AddSingleton<MomentBoards>();
        services.TryAddSingleton(new OnTimeTargets());
        services.AddSingleton<DirectiveQueries>().AddSingleton<IReportComposer, DirectiveComposer>();
        services.AddSingleton<RiskQueries>();
        services.AddSingleton<CloseJournal>().AddSingleton<DailyFollower>();
        services.AddSingleton<CloseQueries>();
        services.AddSingleton<CalendarChanges>().AddSingleton<OrgChanges>();
        services.AddSingleton<UnclassifiedQueries>();
        services.AddSingleton<SourceDirectory>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<TotalsQueries>();
        services.TryAddSingleton(ReconciliationRule.Standard);
        services.AddSingleton<SoftwareCounts>().AddSingleton<SourceDifferences>().AddSingleton<CountsJournal>().AddSingleton<ReconciliationQueries>().AddSingleton<CountsDesk>().AddSingleton<DossierComparison>().AddSingleton<IReportComposer, ReconciliationComposer>();
        services.AddSingleton<TableQueries>();
        services.AddSingleton<FirstEvent>();
        services.AddSingleton<PublicationJournal>().AddSingleton<PublicationDrafter>().AddSingleton<PublicationRegenerator>().AddSingleton<DueDrafts>();
        services.AddSingleton(provider => new PublicationDesk(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<PublicationJournal>(), provider.GetRequiredService<PublicationDrafter>(),
            provider.GetRequiredService<PublicationRegenerator>(), provider.GetRequiredService<AccessRegistry>(), settings));
        services.AddReports();
        services.AddAlerts();
        return services;
    }

    /// <summary>Reads what a process without grains must know before the first request. The grains must be reachable.</summary>
    public static async Task LoadCchcAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var stream in services.GetServices<IFollowedStream>()) await stream.CatchUpAsync(cancellation);
        var shards = await services.GetRequiredService<BoardQueries>().StatusAsync(recount: false);
        await services.GetRequiredService<SourceDirectory>().LoadAsync(shards, cancellation);
    }

    /// <summary>Reads the registries and activates every shard and every source that declared something, in parallel, so that order holds and clocks run from the first request on.</summary>
    private static async Task StartAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var stream in services.GetServices<IFollowedStream>()) await stream.CatchUpAsync(cancellation);
        var registry = services.GetRequiredService<OrgRegistry>();
        foreach (var newer in await registry.AdoptAsync(cancellation))
        {
            services.GetRequiredService<ILogger<OrgRegistry>>().LogWarning(
                "The program ships calendar {Calendar} in version {Version}; the data keeps the one it uses until the new one is entered.", newer.Id, newer.Version);
        }

        await services.GetRequiredService<CatalogueRegistry>().AdoptAsync(cancellation);
        var shards = await services.GetRequiredService<BoardQueries>().StatusAsync(recount: false);
        await services.GetRequiredService<SourceDirectory>().LoadAsync(shards, cancellation);
        await Closers.WakeAsync(services.GetRequiredService<IGrainFactory>(), registry);
        await services.GetRequiredService<IGrainFactory>().PublicationClock().Wake();
        await services.GetRequiredService<IGrainFactory>().ReportClock().Wake();
        await Alerting.WakeAsync(services.GetRequiredService<IGrainFactory>(), registry, services.GetRequiredService<AlertSettings>());
    }
}
