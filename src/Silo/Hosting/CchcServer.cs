using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Dashboard;
using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Dashboard.Public;
using CchcLive.Dashboard.SignOn;
using CchcLive.Dashboard.Web;
using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Audits;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Queries;
using CchcLive.Ingest.Alerting;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Connecting;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Alerts;
using CchcLive.Ingest.Http.Directives;
using CchcLive.Ingest.Http.Health;
using CchcLive.Ingest.Http.Integrity;
using CchcLive.Ingest.Http.Publications;
using CchcLive.Ingest.Http.Reconciliation;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Accounts;
using CchcLive.Ingest.Http.Access.Auditing;
using CchcLive.Ingest.Http.Catalogues;
using CchcLive.Ingest.Http.Indicators;
using CchcLive.Ingest.Http.Keys;
using CchcLive.Ingest.Http.Reports;
using CchcLive.Ingest.Http.Scorecards;
using CchcLive.Ingest.Http.Requests;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Cluster;
using CchcLive.Silo.Commands;
using CchcLive.Silo.Data;
using CchcLive.Silo.Demo;
using CchcLive.Silo.Hosting.Limits;
using CchcLive.Silo.Logging;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.Silo.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Serilog;
using Serilog.Core;

namespace CchcLive.Silo.Hosting;

/// <summary>The program as a server: journal, grains, HTTP, pages. Commands that find no server start one of their own.</summary>
internal sealed class CchcServer : IAsyncDisposable
{
#if ORLEANS
    private const string Engine = "Orleans";
#else
    private const string Engine = "Embedded";
#endif

    private readonly Stack<IAsyncDisposable> _owned = new();
    private readonly DataDirectory _directory;
    private WebApplication? _app;

    private CchcServer(DataDirectory directory) => _directory = directory;

    /// <summary>The address under which it listens.</summary>
    public string Url => _app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The address of the listener for the public; null if it has none.</summary>
    public string? PublicUrl => _app!.Services.GetRequiredService<PublicListener>().Url;

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>Every address that it answers, as it was mapped.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Ends when the server is told to stop.</summary>
    public Task Ended => _app!.WaitForShutdownAsync();

    /// <summary>Makes a link on which the first administrator's account is set up; null if there are accounts.</summary>
    public async Task<string?> InviteFirstAsync(CancellationToken cancellation) => _app!.Services.GetRequiredService<AccessRegistry>().Current.IsOpen
        ? Url + SetUpAddress.Of((await _app.Services.GetRequiredService<InvitationDesk>().InviteAsync(new Doer("local", null), null, cancellation)).Text)
        : null;

    /// <summary>Tells it to stop.</summary>
    public void Stop() => _app!.Lifetime.StopApplication();

    /// <summary>Starts a server over a folder that this process owns; the ownership ends with the server.</summary>
    /// <exception cref="DataInUseException">The data is of another kind, or its database belongs to another process.</exception>
    /// <exception cref="FormatException">A data file or an option cannot be read.</exception>
    public static async Task<CchcServer> StartAsync(ServerOptions options, DataDirectory directory, IDisposable ownership, CancellationToken cancellation = default)
    {
        var server = new CchcServer(directory);
        server._owned.Push(new Owned(ownership));
        try
        {
            await server.StartAsync(options, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            _directory.Withdraw();
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        while (_owned.TryPop(out var owned)) await owned.DisposeAsync();
    }

    private async Task StartAsync(ServerOptions options, CancellationToken cancellation)
    {
        ClusterRules.Demand(options);
        _directory.Withdraw(); // the address of an owner that was killed
        var log = Own(Logs.Create(_directory.Path, options.Settings.Logging, options.IsQuiet));
        var store = Own(await JournalStores.OpenAsync(_directory.Path, options.Settings.Storage.Database, cancellation));
        var ownership = Own(await DatabaseOwnership.TakeAsync(store, options.Settings.Cluster.ClusterName(), cancellation));
        if (options.Settings.Cluster.IsCluster()) await OrleansSchema.InstallAsync(JournalStores.PostgresConnection(options.Settings.Storage.Database)!, cancellation);
        var data = await DataSetup.OpenAsync(store, _directory, options, cancellation);
        log.Information("CchcLive {Version} · engine {Engine} · {Journal}{Simulated}", Version, Engine, store.Description, data.Kind.IsSimulated ? " · SIMULATED DATA" : "");
        log.Information("Settings: {Settings}", options.SettingsFrom);
        if (TelemetryExport.Start(options.Settings.Telemetry, Version) is { } telemetry) Own(new Owned(telemetry));
        _app = Build(options, _directory, store, data, log);
        await _app.Services.GetRequiredService<AccessAtStart>().DemandAsync(cancellation);
        await _app.StartAsync(cancellation);
        ownership.Keep(log, Stop);
        _directory.Announce(Url, _app.Services.GetRequiredService<LocalKey>().Text);
        log.Information("Listening on {Url}", Url);
        if (PublicUrl is { } publicUrl) log.Information("For the public, and nothing else there: {Url}/public", publicUrl);
    }

    private static WebApplication Build(ServerOptions options, DataDirectory directory, IJournalStore store, DataSetup data, Logger log)
    {
        var settings = options.Settings;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseListeners(settings.Listen, settings.Public.Urls).UseStaticWebAssets().ConfigureKestrel(kestrel => ConnectionLimits.Set(kestrel, settings.Limits));
        builder.Logging.ClearProviders().AddSerilog(log);
        builder.Services.AddSingleton(data.Clock).AddSingleton(data.Kind);
        builder.Services.AddSingleton(options.IsQuiet ? AlertSettings.Off : settings.Alerts.ForGrains()).AddAlertChannels(options.IsQuiet ? AlertChannels.None : settings.Alerts.Read());
        builder.Services.AddSingleton(ShippedData.Reconciliation());
        builder.AddEngine(options, store, data);
        builder.Services.AddSingleton(provider => new ClockRules(provider.GetRequiredService<TimeProvider>(), Zones.Find("Asia/Ho_Chi_Minh")));
        builder.Services.AddSingleton(new ProgramFacts(Engine, Version, BuildId));
        builder.Services.AddAccess(settings.Sessions.ForAccess()).AddSingleton(options).AddSingleton<AccessAtStart>();
        builder.Services.AddIngestKeys().AddSignOn(settings.SignOn.Provider(), SystemClock.Instance);
        builder.Services.AddSingleton(new IntakeGate()).AddSingleton<SourceMeter>().AddSingleton<SourceAnswers>().AddSingleton<QuarantineResend>().AddSingleton<ReminderDesk>().AddSingleton<Explanations>().AddSingleton<CorrectionDesk>().AddBoards();
        builder.Services.AddIntegrity(ShippedData.Integrity());
        if (settings.Cluster.Role != ProcessRole.Dashboard) builder.Services.AddAudits(settings.Audits.ForGrains(isQuiet: options.IsQuiet));
        builder.Services.AddHealth(settings.Health, directory.Path, isWatched: !options.IsQuiet);
        builder.Services.AddConnections(options.IsQuiet ? Connections.None : settings.Connections.Read(), SystemClock.Instance);
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = [.. Loopback.HostNames([.. settings.Listen.Urls, .. settings.Public.Urls]), .. settings.Listen.Hosts]);
        builder.Services.AddSingleton(provider => new PublicListener(provider.GetRequiredService<IServer>(), settings.Listen.Urls.Count));
        SecurityHeaders.Add(builder.Services);
        builder.Services.AddRequestRates(settings.Limits);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ExitCodes.EndsWithin);
        builder.Services.AddOpenApi("v1");
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        if (settings.Cluster.Role != ProcessRole.Silo) AddPages(builder.Services, settings, data, log);
        if (data.Mark is { } mark) builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ClockKeeper>(provider, mark));
        if (options.Org is { } org)
        {
            var chart = ShippedData.Org(org);
            builder.Services.AddHostedService(provider => new OrgAtStart(chart, provider.GetRequiredService<BoardQueries>()));
        }

        if (options.Demonstration is { } shown)
            builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DemoFeed>(provider, shown, store));

        var app = builder.Build();
        app.UseTrustedProxies(settings.Limits);
        if (settings.Cluster.Role == ProcessRole.Silo) return app.MapSilo();
        app.UsePublicDoor(settings.Public.Urls.Count > 0 ? app.Services.GetRequiredService<PublicListener>().IsAsked : static _ => false);
        app.UseApiRefusals().UseDashboard().UseUnreadableRequests().UseSameOrigin().UseRateLimiter().UseAccess();
        app.MapOpenApi("/openapi/{documentName}.json").Needs(Permission.Enter);
        app.MapHealth().MapEvents().MapBoards().MapIndicators().MapDirectives().MapCards().MapReports().MapReconciliation().MapIntegrity().MapCloses().MapDossiers().MapExplanations();
        app.MapSources().MapConnectors().MapAdmin().MapCalendars().MapCatalogues().MapPublications().MapAlerts().MapRegistry();
        app.MapQuarantine().MapEndpointNeeds().MapAccounts().MapAudit().MapIngestKeys();
        app.MapDashboard();
        return app.DemandNeeds();
    }

    private static void AddPages(IServiceCollection services, ProgramSettings settings, DataSetup data, Logger log)
    {
        var targets = ShippedData.Targets(settings.Targets.File);
        services.AddSingleton(targets.OnTime);
        services.AddDashboard(new DashboardSettings
        {
            Version = Version, Engine = Engine, Simulated = data.Kind.IsSimulated, Pace = SystemClock.Instance,
            Speed = data.Clock is SimulatedClock simulated ? simulated.Speed : 1, Targets = targets.OnTime, Alerts = targets.Alerts,
            ScreenSilentAfter = TimeSpan.FromSeconds(settings.Screens.SilentAfterSeconds),
            Maps = new MapLayouts(Boundaries(settings.Maps, log), ShippedData.Tiles()), Hub = ConnectionLimits.OfScreens(settings.Limits),
            Public = settings.Public.ForPages(),
        });
    }

    /// <summary>Reads the boundary files. What is wrong with one is said here and on the page; the server starts all the same, and draws what it can.</summary>
    private static BoundarySet Boundaries(MapsSettings maps, Logger log)
    {
        var boundaries = BoundarySet.Load(maps.Files());
        foreach (var fault in boundaries.Faults) log.Warning("Boundaries: {Fault}", fault.ToString());
        return boundaries;
    }

    /// <summary>The program's version.</summary>
    public static string Version => typeof(CchcServer).Assembly.GetName().Version!.ToString(3);

    /// <summary>The module's id: it changes with every build.</summary>
    private static string BuildId => typeof(CchcServer).Module.ModuleVersionId.ToString("N")[..12];

    private T Own<T>(T owned)
        where T : IAsyncDisposable
    {
        _owned.Push(owned);
        return owned;
    }

    private sealed class Owned(IDisposable thing) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            thing.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
