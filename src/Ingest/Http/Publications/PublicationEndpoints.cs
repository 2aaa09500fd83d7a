using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CchcLive.Ingest.Http.Publications;

/// <summary><c>/api/v1/publications</c>: the monthly publications of areas for those who make them; <c>docs/publication.md</c> is the contract. The public has pages of its own.</summary>
public static class PublicationEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapPublications(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/publications/{area}").WithTags("Publications").Needs(Permission.ReadBoards, "area");
        group.MapGet("/", ListAsync).WithName("ListPublications").Produces<IReadOnlyList<PublicationAnswer>>().ProducesProblem(404).WithSummary("The publications of an area, the newest month first.");
        var one = group.MapGroup("/{period}");
        one.MapGet("/", ShowAsync).WithName("GetPublication").Produces<PublicationAnswer>().ProducesProblem(404).WithSummary("Where the publication of a month stands, and what was done.");
        one.MapGet("/check", CheckAsync).Needs(Permission.ReadNames, "area").WithName("CheckPublication").Produces<IReadOnlyList<PublicationFindingAnswer>>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("What is missing in the month as known now, unit by unit.");
        var inside = one.MapGroup("").Needs(Permission.ReadNames, "area").Names("area", when: PersonsInAnswer.Are);
        inside.MapGet("/draft", DraftAsync).WithName("GetPublicationDraft").Produces(200, contentType: "application/json").Produces(304).ProducesProblem(404)
            .WithSummary("The draft as canonical JSON; its hash is the entity tag.");
        inside.MapGet("/v{number:int}", VersionAsync).WithName("GetPublicationVersion").Produces(200, contentType: "application/json").Produces(304).ProducesProblem(404)
            .WithSummary("A published version as canonical JSON; its hash is the entity tag.");
        inside.MapGet("/candidates", CandidatesAsync).WithName("GetPublicationCandidates").Produces<IReadOnlyList<LineDifferenceAnswer>>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("What came after the last version's cut-off and would change a line.");
        inside.MapGet("/differences", DifferencesAsync).WithName("GetPublicationDifferences").Produces<IReadOnlyList<LineDifferenceAnswer>>().ProducesProblem(404)
            .WithSummary("What the version in to says otherwise than the one in from.");
        one.MapGet("/verify", VerifyAsync).Needs(Permission.Operate).WithName("VerifyPublication").Produces<IReadOnlyList<RegeneratedAnswer>>().ProducesProblem(404)
            .WithSummary("Makes every version again from the journal and compares the hashes.");
        PublicationActs.Map(one);
        return routes;
    }

    /// <summary>The answer where there is nothing.</summary>
    internal static IResult Nothing(string what) => ApiFaults.Of(404, "no-publication", what);

    /// <summary>The answer where the area or the month cannot be meant.</summary>
    internal static IResult NoPeriod(string area, string period) => Nothing($"Không có khu vực “{area}”, hoặc “{period}” không phải là tháng dạng 2026-10.");

    /// <summary>The period; null if the area or the month cannot be meant.</summary>
    internal static async Task<PublicationPeriod?> PeriodAsync(PublicationDesk desk, OrgRegistry registry, string area, string period, CancellationToken cancellation) =>
        registry.Current.Org.Find(area) is null ? null : await desk.PeriodAsync(area, period, cancellation);

    private static async Task<IResult> ListAsync(string area, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) => registry.Current.Org.Find(area) is null
        ? ApiFaults.UnknownUnit(area)
        : Results.Ok((await desk.ListAsync(area, cancellation)).Select(status => PublicationAnswer.Of(status, registry.CalendarOf(area).Zone)).ToArray());

    private static Task<IResult> ShowAsync(string area, string period, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Results.Ok(PublicationAnswer.Of(await desk.ReadAsync(area, month, cancellation), registry.CalendarOf(area).Zone)), cancellation);

    private static Task<IResult> DraftAsync(string area, string period, HttpContext http, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Document(http, await desk.DraftDocumentAsync(area, month, cancellation)), cancellation);

    private static Task<IResult> VersionAsync(string area, string period, int number, HttpContext http, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Document(http, await desk.VersionAsync(area, month, number, cancellation)), cancellation);

    private static Task<IResult> CheckAsync(string area, string period, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Results.Ok((await desk.CheckAsync(area, month, cancellation))
            .Select(one => new PublicationFindingAnswer(PublicationAnswer.Name(one.Kind), one.UnitId, one.UnitName, one.Count, one.Codes, one.Detail)).ToArray()), cancellation);

    private static Task<IResult> CandidatesAsync(string area, string period, HttpContext http, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Differences(http, await desk.CandidatesAsync(area, month, cancellation)), cancellation);

    private static Task<IResult> DifferencesAsync(string area, string period, int? from, int? to, HttpContext http, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month => Differences(http, await desk.DifferencesAsync(area, month, from ?? 1, to ?? 2, cancellation)), cancellation);

    private static Task<IResult> VerifyAsync(string area, string period, PublicationDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, period, desk, registry, async month =>
        {
            var again = new List<RegeneratedAnswer>();
            foreach (var version in (await desk.ReadAsync(area, month, cancellation)).Versions)
                again.Add(new RegeneratedAnswer(version.Number, version.Hash, CanonicalJson.Hash((await desk.RegenerateAsync(area, month, version.Number, cancellation))!)));
            return Results.Ok(again);
        }, cancellation);

    private static async Task<IResult> OfAsync(
        string area, string period, PublicationDesk desk, OrgRegistry registry, Func<PublicationPeriod, Task<IResult>> answer, CancellationToken cancellation)
    {
        if (await PeriodAsync(desk, registry, area, period, cancellation) is not { } month) return NoPeriod(area, period);
        try
        {
            return await answer(month);
        }
        catch (PublicationException e)
        {
            return PublicationActs.Refused(e);
        }
    }

    private static IResult Differences(HttpContext http, IReadOnlyList<LineDifference> differences)
    {
        http.Note(differences);
        return Results.Ok(LineDifferenceAnswer.Of(differences));
    }

    private static IResult Document(HttpContext http, byte[]? document)
    {
        if (document is null) return Nothing("Không có bản này.");
        http.Note(CanonicalJson.Read(document));
        return Results.Bytes(document, "application/json", entityTag: new EntityTagHeaderValue($"\"{CanonicalJson.Hash(document)}\""));
    }
}
