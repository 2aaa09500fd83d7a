using System.Globalization;
using CchcLive.Dashboard.Access;
using CchcLive.Dashboard.Administration.Audits;
using CchcLive.Dashboard.Administration.Calendars;
using CchcLive.Dashboard.Administration.Catalogues;
using CchcLive.Dashboard.Administration.Organisation;
using CchcLive.Dashboard.Alerts;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Clerk;
using CchcLive.Dashboard.Directives;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Integrity;
using CchcLive.Dashboard.Keys;
using CchcLive.Dashboard.Late;
using CchcLive.Dashboard.Late.Acts;
using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Reconciliation;
using CchcLive.Dashboard.Reminders;
using CchcLive.Dashboard.Reports;
using CchcLive.Dashboard.Scorecards;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Dashboard.SignOn;
using CchcLive.Dashboard.Seen;
using CchcLive.Dashboard.Sources;
using CchcLive.Dashboard.Style;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Units;
using CchcLive.Dashboard.Wall;
using CchcLive.Dashboard.Web;
using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Domain.Organisation;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Pages;

/// <summary>Which address shows which page.</summary>
internal static class PageEndpoints
{
    /// <summary>A page is read, or only its head; every page is mapped for both.</summary>
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(FormFilter.InvokeAsync).AddEndpointFilter(MomentFilter.InvokeAsync);
        pages.MapMethods("/", Reading, HomeAsync).Needs(Permission.Enter);
        pages.MapMethods("/areas/{area}", Reading, AreaAsync).Needs(Permission.ReadBoards, "area");
        UnitPages.Map(pages);
        pages.MapMethods("/style", Reading, IResult (TimeProvider clock) => new RazorComponentResult<StylePage>(new { Now = clock.GetUtcNow() })).Needs(Permission.Enter);
        AreaMapPages.Map(pages);
        ListPages.Map(pages);
        DossierPages.Map(pages);
        ReminderPages.Map(pages);
        ClerkPages.Map(pages);
        EditionPages.Map(pages);
        ReportPages.Map(pages);
        LatePages.Map(pages);
        DirectivePages.Map(pages);
        ActPages.Map(pages);
        BulkPages.Map(pages);
        IntegrityPages.Map(pages);
        CorrectionPages.Map(pages);
        AuditsPages.Map(pages);
        ReconciliationPages.Map(pages);
        CardPages.Map(pages);
        SeenPages.Map(pages);
        AlertPages.Map(pages);
        SourcePages.Map(pages);
        ScreenPages.Map(pages);
        PairingPages.Map(pages);
        WallPages.Map(pages);
        KeyPages.Map(pages);
        AccessPages.Map(pages);
        OrgPages.Map(pages);
        CalendarPages.Map(pages);
        CataloguePages.Map(pages);
        SignOnSetup.Map(pages);
    }

    private static async Task<IResult> HomeAsync(HttpContext http, IBoardSource boards, IAntiforgery forms, TimeProvider clock)
    {
        var areas = boards.List().Where(area => http.Can(Permission.ReadBoards, area.Id)).ToList();
        if (areas.Count == 0 && OwnUnit(http) is { } unit) return Results.LocalRedirect(UnitPages.Url(unit));
        var zone = areas.Count > 0 ? areas[0].Zone : Zones.Find(OrgChart.DefaultZone);
        if (!MomentReader.TryRead(http, zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        var views = new List<AreaView>();
        foreach (var area in areas)
        {
            if (await ViewAsync(area, moment, boards, clock) is { } view) views.Add(view);
        }

        var seen = moment.IsLive ? SeenPages.Read(http, views, forms) : null;
        return new RazorComponentResult<HomePage>(new { Areas = views, Moment = moment, Times = new Times(zone, clock.GetUtcNow()), Seen = seen });
    }

    /// <summary>Who sees no area but one unit begins there.</summary>
    private static string? OwnUnit(HttpContext http) =>
        http.Visitor().Grants.Select(grant => grant.Place).OfType<string>().FirstOrDefault(place => http.Can(Permission.ReadDossier, place));

    private static async Task<IResult> AreaAsync(string area, string? close, string? sort, HttpContext http, IBoardSource boards, TimeProvider clock)
    {
        if (boards.Describe(area) is not { } info) return NotFound(area);
        if (!MomentReader.TryRead(http, info.Zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), info.Zone);
        if (close is not null && moment.IsLive) return await FrozenAsync(info, close, sort, boards, now);
        var (viewing, comparing) = (ViewAsync(info, moment, boards, clock, sort), boards.CompareAsync(area, moment));
        await Task.WhenAll(viewing, comparing); // together they go through the past once
        if (await viewing is not { } view) return UnknownThen(area, moment, info.Zone, clock);
        var comparison = await comparing;
        return moment.IsLive
            ? new RazorComponentResult<AreaPage>(new { View = view, Comparison = comparison, Now = now })
            : new RazorComponentResult<MomentPage>(new { View = view, Comparison = comparison, Days = await boards.CloseDaysAsync(area), Now = now });
    }

    private static async Task<IResult> FrozenAsync(AreaInfo area, string close, string? sort, IBoardSource boards, DateTimeOffset now)
    {
        var days = await boards.CloseDaysAsync(area.Id);
        var isDay = DateOnly.TryParseExact(close, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDay || await boards.ClosedAsync(area.Id, date) is not { } day)
            return new RazorComponentResult<NoClosePage>(new { Area = area.Id, Asked = isDay ? Times.Date(date) : close, Days = days }) { StatusCode = StatusCodes.Status404NotFound };
        var view = new AreaView(area, day.Board, new Times(area.Zone, now)) { Frozen = day, Sort = sort };
        return new RazorComponentResult<FrozenPage>(new { View = view, Days = days, Now = now });
    }

    /// <summary>An area's board at a moment; null if there was no such area then.</summary>
    private static async Task<AreaView?> ViewAsync(AreaInfo area, PageMoment moment, IBoardSource boards, TimeProvider clock, string? sort = null)
    {
        var times = new Times(area.Zone, moment.At ?? clock.GetUtcNow());
        if (!moment.IsLive) return await boards.ReadAsOfAsync(area.Id, moment) is { } then ? new AreaView(area, then, times) { Moment = moment, Sort = sort } : null;
        var board = await boards.ReadAsync(area.Id, null, 0) ?? throw new InvalidOperationException($"Area {area.Id} gave no board.");
        return new AreaView(area, board, times) { Sort = sort };
    }

    /// <summary>The page for an area or a dossier that there was not at a moment.</summary>
    /// <param name="what">What was asked for.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The zone of what was asked for.</param>
    /// <param name="clock">The program's time.</param>
    internal static RazorComponentResult<UnknownThenPage> UnknownThen(string what, PageMoment moment, TimeZoneInfo zone, TimeProvider clock) =>
        new(new { What = what, Moment = moment, Times = new Times(zone, clock.GetUtcNow()), Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone) }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>The page for an area, or for an address, that does not exist.</summary>
    /// <param name="area">The area asked for; null when the whole address is unknown.</param>
    internal static RazorComponentResult<NotFoundPage> NotFound(string? area) =>
        new(new { Area = area }) { StatusCode = StatusCodes.Status404NotFound };
}
