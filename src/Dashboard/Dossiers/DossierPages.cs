using CchcLive.Dashboard.Integrity;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>From a dossier to what happened to it.</summary>
internal sealed class DossierPages(BoardQueries boards, OrgRegistry registry, IntegrityQueries integrity, IntegrityReader reader, CorrectionDesk corrections, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/dossiers/{code}", PageEndpoints.Reading, (HttpContext http, string code, DossierPages here) => here.DossierAsync(http, PathValue.Of(code))).NeedsOfDossier(Permission.ReadDossier).Names();
    }

    private async Task<IResult> DossierAsync(HttpContext http, string code)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var zone = registry.CalendarOf(file.Line.HandlingUnit).Zone;
        if (!MomentReader.TryRead(http, zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        if (!moment.IsLive) file = await boards.FindAsync(file.Line.Code, moment.AsOf, moment.KnownAt);
        var events = file is null ? [] : EventBatch.Decode(file.Events).Order(EventOrder.Instance).ToList();
        if (file is null || events.Count == 0) return PageEndpoints.UnknownThen(code, moment, zone, clock);
        file = file.For(http);
        var times = new Times(zone, clock.GetUtcNow());
        return new RazorComponentResult<DossierPage>(new
        {
            Line = new LineView(file.Line, registry, times) { Moment = moment },
            Events = events.Select(e => new EventView(e.For(http, file.Line.HandlingUnit), registry, times)).ToList(),
            Clock = file.Segments.Length == 0 ? null : new ClockView(file, (moment.At ?? clock.GetUtcNow()).UtcTicks, registry, times),
            Findings = moment.IsLive && DossierPlaces.CanAt(http, Permission.ReadIntegrity, file.Line) ? (await integrity.OfAsync(file.Line.Code, http.RequestAborted)).Select(line => reader.View(line, http, times)).ToList() : [],
            Waiting = corrections.Of(file.Line.Code).Count(one => one.Stage == CorrectionStage.Waiting),
            Moment = moment,
            Times = times,
            Token = moment.IsLive && file.Line is { HasHeader: true, IsRemoved: false, End: EndKind.None } && DossierPlaces.CanAt(http, Permission.Remind, file.Line) ? forms.GetAndStoreTokens(http) : null,
        });
    }
}
