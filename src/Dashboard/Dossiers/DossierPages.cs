using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>From a dossier to what happened to it.</summary>
internal sealed class DossierPages(BoardQueries boards, OrgRegistry registry, TimeProvider clock)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/dossiers/{code}", PageEndpoints.Reading, (string code, DossierPages here) => here.DossierAsync(PathValue.Of(code)));
    }

    private async Task<IResult> DossierAsync(string code)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var times = new Times(registry.CalendarOf(file.Line.HandlingUnit).Zone, clock.GetUtcNow());
        var events = EventBatch.Decode(file.Events).Order(EventOrder.Instance).Select(e => new EventView(e, registry, times)).ToList();
        return new RazorComponentResult<DossierPage>(new { Line = new LineView(file.Line, registry, times), Events = events });
    }
}
