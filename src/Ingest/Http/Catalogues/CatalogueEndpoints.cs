using CchcLive.Domain.Access;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary><c>/api/v1/catalogues</c>: what is in the catalogues, and who changed them; <c>docs/catalogues.md</c> is the contract.</summary>
public static class CatalogueEndpoints
{
    private const int MostMebibytes = 16;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapCatalogues(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/catalogues").WithTags("Catalogues").Needs(Permission.ManageCatalogues);
        group.MapGet("/", List).WithName("ListCatalogues").Produces<CataloguesAnswer>().WithSummary("The catalogues, how much is in each, and where they stand.");
        group.MapGet("/{kind}", ShowAsync).Names(when: OfOfficers).WithName("GetCatalogue").Produces<CatalogueAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The items of a catalogue; with position as they were after so many changes.");
        group.MapGet("/{kind}/history", History).Names(when: OfOfficers).WithName("GetCatalogueHistory").Produces<IReadOnlyList<CatalogueRecordAnswer>>().ProducesProblem(404)
            .WithSummary("Who changed what in a catalogue, the newest first.");
        group.MapPut("/{kind}", CatalogueChanges.ChangeAsync).WithName("ChangeCatalogue").Accepts<object>("application/json", "text/csv").Produces<CatalogueChangeAnswer>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503).TakesMebibytes(MostMebibytes)
            .WithSummary("Puts items into a catalogue and takes some away; with preview=true it only says what that would do.");
        group.MapPost("/", CatalogueRestoring.RestoreAsync).WithName("RestoreCatalogues").Accepts<object>("application/json").Produces(204)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503).TakesMebibytes(MostMebibytes * 4)
            .WithSummary("The catalogues as cchc journal export --stream catalogue wrote them; only while there is no dossier.");
        return routes;
    }

    private static bool OfOfficers(HttpRequest request) => string.Equals(request.RouteValues["kind"]?.ToString(), CatalogueKind.Officers.Name(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer where there is no such catalogue.</summary>
    internal static IResult Unknown(string kind) =>
        ApiFaults.Of(404, "unknown-catalogue", $"Không có danh mục “{kind}”; có: {string.Join(", ", CatalogueKinds.All.Select(known => known.Name()))}.");

    private static IResult List(CatalogueRegistry registry, OrgRegistry organisation)
    {
        var (set, history, zone) = (registry.Current, registry.History, organisation.CalendarOf(null).Zone);
        return Results.Ok(new CataloguesAnswer(set.Version, [.. CatalogueKinds.All.Select(kind =>
        {
            var last = history.LastOrDefault(record => record.Differences.Any(difference => difference.Kind == kind));
            return new CatalogueCountAnswer(kind.Name(), set.Items(kind).Count, last is null ? null : ApiTime.Text(last.At.UtcTicks, zone), last?.Entry.Note.By);
        })]));
    }

    private static async Task<IResult> ShowAsync(string kind, long? position, HttpContext http, CatalogueRegistry registry)
    {
        if (CatalogueKinds.Named(kind) is not { } known) return Unknown(kind);
        try
        {
            var set = position is null ? registry.Current : await registry.AsOfPositionAsync(position.Value, http.RequestAborted);
            return Results.Ok(new CatalogueAnswer(kind, set.Version, [.. set.Items(known).Select(item => CatalogueView.Json(item, http))]));
        }
        catch (ArgumentOutOfRangeException)
        {
            return ApiFaults.BadParameter("position", $"phải từ 0 đến {registry.Position}.");
        }
    }

    private static IResult History(string kind, HttpContext http, CatalogueRegistry registry, OrgRegistry organisation)
    {
        if (CatalogueKinds.Named(kind) is not { } known) return Unknown(kind);
        var zone = organisation.CalendarOf(null).Zone;
        return Results.Ok(registry.History.Where(record => record.Differences.Any(difference => difference.Kind == known)).Reverse().Select(record => CatalogueView.Answer(record, known, zone, http)));
    }
}
