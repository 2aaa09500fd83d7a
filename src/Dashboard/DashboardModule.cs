using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CchcLive.Dashboard.Access;
using CchcLive.Dashboard.Administration.Audits;
using CchcLive.Dashboard.Administration.Calendars;
using CchcLive.Dashboard.Administration.Catalogues;
using CchcLive.Dashboard.Administration.Organisation;
using CchcLive.Dashboard.Alerts;
using CchcLive.Dashboard.Assets;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Clerk;
using CchcLive.Dashboard.Comparison;
using CchcLive.Dashboard.Directives;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Integrity;
using CchcLive.Dashboard.Keys;
using CchcLive.Dashboard.Late;
using CchcLive.Dashboard.Late.Acts;
using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Dashboard.Map.Reasons;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Public;
using CchcLive.Dashboard.Public.LookUp;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Dashboard.Public.OpenData;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Reconciliation;
using CchcLive.Dashboard.Reminders;
using CchcLive.Dashboard.Reports;
using CchcLive.Dashboard.Scorecards;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Dashboard.Sources;
using CchcLive.Dashboard.Units;
using CchcLive.Dashboard.Wall;
using CchcLive.Dashboard.Web;
using CchcLive.Domain.Access;
using CchcLive.Grains.Health;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Alerts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard;

/// <summary>Adds the screens to a program that has the grains and a <see cref="TimeProvider"/>.</summary>
public static class DashboardModule
{
    /// <summary>Adds what the screens need.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services, DashboardSettings settings)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        // Vietnamese letters as themselves, not as entities of eight bytes each.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSignalR(hub =>
        {
            (hub.MaximumReceiveMessageSize, hub.ClientTimeoutInterval) = (settings.Hub.MessageBytes, settings.Hub.SilentAfter);
            hub.AddFilter<HubGuard>();
        });
        services.AddSingleton<HubGuard>();
        services.AddSingleton(settings);
        services.AddSingleton(AssetCatalog.Load());
        services.AddSingleton<Comparisons>();
        services.AddSingleton<IBoardSource, GrainBoardSource>();
        services.AddSingleton(provider => new MapDrawings(settings.Maps, () => provider.GetRequiredService<OrgRegistry>().Current.Org, provider.GetRequiredService<ILogger<MapDrawings>>()));
        services.AddSingleton(new MapMetrics(settings.Targets)).AddSingleton<TerritoryBoards>().AddSingleton<ReasonsReader>().AddSingleton<AreaMapPages>();
        services.AddSingleton<ListPages>().AddSingleton<DossierPages>().AddSingleton<SourcePages>();
        services.AddSingleton<IScreenNames, GrainScreenNames>().AddSingleton<ScreenRegistry>().AddSingleton<ScreenPages>().AddHostedService<ScreenWatch>();
        services.AddSingleton<IHealthReason>(provider => new SilentScreenReason(new Lazy<ScreenRegistry>(provider.GetRequiredService<ScreenRegistry>), settings));
        services.AddSingleton<IPairing, GrainPairing>().AddSingleton<IPairedScreens, PairedScreens>().AddSingleton<IVisitorSource, ScreenVisitors>().AddSingleton<PairingPages>().AddSingleton<ScreenForms>();
        services.AddSingleton<ClerkReader>().AddSingleton<ClerkActs>().AddSingleton<ClerkPages>().AddSingleton<EditionPages>();
        services.AddSingleton<IAreaReports, DeskReports>().AddSingleton<ReportReader>().AddSingleton<ReportPages>();
        services.AddSingleton<KeyPages>();
        services.AddSingleton<LookUpPages>().AddSingleton<IPublishedMonths, GrainPublishedMonths>().AddSingleton<PublishedDocuments>().AddSingleton<MonthPages>().AddSingleton<MonthFiles>().AddSingleton<DataIndex>();
        services.AddSingleton<SignInPages>().AddSingleton<SetUpPages>().AddSingleton<OwnAccountPages>().AddSingleton<AccountPages>().AddSingleton<AuditPages>();
        services.AddSingleton<OrgMentions>().AddSingleton<OrgPages>().AddSingleton<CalendarPages>().AddSingleton<CatalogueEffects>().AddSingleton<CataloguePages>();
        services.AddSingleton<AlertLookUp>().AddSingleton<AlertPages>();
        services.AddSingleton<CardPages>();
        services.AddSingleton<UnitTrends>().AddSingleton<UnitPages>().AddSingleton<ReminderPages>();
        services.AddSingleton<DirectivePages>();
        services.AddSingleton<PersonNames>().AddSingleton<IntegrityReader>().AddSingleton<IntegrityPages>().AddSingleton<CorrectionPages>().AddSingleton<AuditsPages>();
        services.AddSingleton<ReconciliationActs>().AddSingleton<ReconciliationPages>();
        services.AddSingleton<LateReader>().AddSingleton<LatePages>().AddSingleton<ActPages>().AddSingleton<BulkPages>();
        services.AddSingleton<ISceneFacts, GrainSceneFacts>().AddSingleton<SceneComposer>().AddSingleton<SceneRenderer>().AddSingleton<WallPages>();
        services.AddSingleton<IBoardAudience, HubAudience>().AddSingleton<HubDoor>().AddHostedService(provider => provider.GetRequiredService<HubDoor>());
        services.AddSingleton(provider => new BoardFeeds(new FeedContext(
            provider.GetRequiredService<IBoardSource>(),
            provider.GetRequiredService<IBoardAudience>(),
            provider.GetRequiredService<TimeProvider>(),
            settings.Pace,
            provider.GetRequiredService<AssetCatalog>().Build,
            settings.Speed,
            provider.GetRequiredService<ILogger<BoardFeed>>())));
        return services;
    }

    /// <summary>
    /// Adds the reader's choices, the error page, and a page for every address that has none or that one may not see; belongs before all endpoints. Answers to programs
    /// are left alone.
    /// </summary>
    public static IApplicationBuilder UseDashboard(this IApplicationBuilder app)
    {
        app.Use(Preferences.ApplyAsync);
        return app.UseWhen(http => http.Request.WantsPage(), pages => pages
            .UseExceptionHandler(handler => handler.Run(ShowErrorAsync))
            .UseStatusCodePages(context => ShowStatusAsync(context.HttpContext)));
    }

    /// <summary>Maps pages, client files and the hub.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.MapAssets();
        var hub = app.Services.GetRequiredService<DashboardSettings>().Hub;
        app.MapHub<BoardHub>("/hubs/board", connection =>
        {
            (connection.TransportSendTimeout, connection.ApplicationMaxBufferSize) = (hub.SendWithin, 2L * hub.MessageBytes);
            connection.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents;
        }).Needs(Permission.Connect);
        app.MapPages();
        PublicPages.Map(app);
        return app;
    }

    private static Task ShowStatusAsync(HttpContext http)
    {
        var page = http.IsPublic() ? PublicMessage.Of(http.Response.StatusCode) : http.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => new RazorComponentResult<ForbiddenPage> { StatusCode = StatusCodes.Status403Forbidden },
            StatusCodes.Status404NotFound => PageEndpoints.NotFound(null),
            StatusCodes.Status429TooManyRequests => new RazorComponentResult<BusyPage> { StatusCode = StatusCodes.Status429TooManyRequests },
            StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType or StatusCodes.Status400BadRequest =>
                new RazorComponentResult<UnreadablePage> { StatusCode = http.Response.StatusCode },
            _ => null,
        };
        return page?.ExecuteAsync(http) ?? Task.CompletedTask;
    }

    private static Task ShowErrorAsync(HttpContext http)
    {
        if (http.IsPublic()) return PublicMessage.Of(StatusCodes.Status500InternalServerError)!.ExecuteAsync(http);
        var code = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        var page = new RazorComponentResult<ErrorPage>(new { Code = code }) { StatusCode = StatusCodes.Status500InternalServerError };
        return page.ExecuteAsync(http);
    }
}
