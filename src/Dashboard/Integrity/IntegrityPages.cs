using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Integrity;

/// <summary>The list of suspicious changes of an area or a unit, the same as a file, and the corrections that wait for an approver.</summary>
internal sealed class IntegrityPages(IntegrityQueries queries, CorrectionDesk corrections, IntegrityReader reader, IBoardSource areas, MappedStatuses mapped, OrgRegistry registry, TimeProvider clock)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 100;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/integrity/{area}", PageEndpoints.Reading, (string area, HttpContext http, IntegrityPages here) => here.PageAsync(area, http)).Needs(Permission.ReadIntegrity, "area").Names("area");
        pages.MapMethods("/integrity/{area}/csv", PageEndpoints.Reading, (string area, HttpContext http, IntegrityPages here) => here.FileAsync(area, http)).Needs(Permission.ReadIntegrity, "area").Names("area", AuditActions.NamesExported);
    }

    private async Task<IResult> PageAsync(string place, HttpContext http)
    {
        if (registry.Current.CalendarOf(place) is not { } calendar) return PageEndpoints.NotFound(place);
        var now = clock.GetUtcNow();
        var (times, address) = (new Times(calendar.Zone, now), IntegrityAddress.Read(http.Request, place, calendar.LocalDate(now.UtcTicks)));
        var board = await ReadAsync(address, http);
        var pages = Math.Max(1, (board.Lines.Count + PageSize - 1) / PageSize);
        if (address.Page > pages) return PageEndpoints.NotFound(null);
        return new RazorComponentResult<IntegrityPage>(new
        {
            View = new IntegrityView
            {
                Address = address,
                Name = reader.NameOf(place),
                Area = areas.Describe(place) is null ? null : place,
                Board = board,
                Lines = [.. board.Lines.Skip((address.Page - 1) * PageSize).Take(PageSize).Select(line => reader.View(line, http, times))],
                Pages = pages,
                Units = [.. board.Counts.Select(count => count.Unit).Distinct(StringComparer.Ordinal).Select(unit => (unit, reader.NameOf(unit))).OrderBy(unit => unit.Item2, StringComparer.Ordinal)],
                Waiting = [.. corrections.At(place).Where(one => one.Stage == CorrectionStage.Waiting).Select(one => reader.View(one, http, times))],
                Mapped = mapped.All,
                Thresholds = queries.Thresholds,
                Times = times,
                At = times.Dated(now.UtcTicks),
            },
        });
    }

    private async Task<IResult> FileAsync(string place, HttpContext http)
    {
        if (registry.Current.CalendarOf(place) is not { } calendar) return PageEndpoints.NotFound(place);
        var now = clock.GetUtcNow();
        var (times, address) = (new Times(calendar.Zone, now), IntegrityAddress.Read(http.Request, place, calendar.LocalDate(now.UtcTicks)));
        var board = await ReadAsync(address, http);
        var file = IntegrityCsv.Write(board.Lines.Select(line => reader.View(line, http, times)), times);
        return Results.File(file, "text/csv; charset=utf-8", $"bat-thuong-{place}-{times.DateOf(now.UtcTicks):yyyy-MM-dd}.csv");
    }

    private Task<IntegrityBoard> ReadAsync(IntegrityAddress address, HttpContext http) =>
        queries.ReadAsync(new IntegrityQuery(address.Place, address.Period.From, address.Period.To, address.Rule, address.Unit), http.RequestAborted);
}
