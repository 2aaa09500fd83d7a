using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http;

/// <summary>Boards and late lists over HTTP: without parameters the live board, with any of them the figures of a period.</summary>
public static class BoardEndpoints
{
    private const int DefaultLimit = 1000;
    private const int MaxLimit = 100_000;

    /// <summary>Adds what the endpoints need.</summary>
    public static IServiceCollection AddBoards(this IServiceCollection services) => services.AddSingleton<LiveBoards>();

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapBoards(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1").WithTags("Boards");
        group.MapGet("/areas", Areas).Needs(Permission.Enter).WithName("GetAreas").WithSummary("The areas of the org tree today.");
        group.MapGet("/areas/{id}/board", Board).Needs(Permission.ReadBoards, "id").Names("id", when: OfficerNames.AreAsked).WithName("GetAreaBoard").Produces<LiveAnswer>().Produces<PeriodAnswer>().Produces(304).ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The live board of an area; with from, to, asOf, knownAt, rule, by or role the figures of a period.");
        group.MapGet("/units/{id}/board", Period).Needs(Permission.ReadBoards, "id").Names("id", when: OfficerNames.AreAsked).WithName("GetUnitBoard").Produces<PeriodAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The figures of a unit over a period.");
        group.MapGet("/areas/{id}/late", Late).Needs(Permission.ReadDossier, "id").Names("id").WithName("GetLate").Produces<LateAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The overdue dossiers of an area: open ones, and with a period also those that ended late in it.");
        return routes;
    }

    private static IResult Areas(OrgRegistry registry, HttpContext http)
    {
        var org = registry.Current.Org;
        return Results.Ok(org.Units.Select(unit => (unit, registry.TreeOf(unit.Id))).Where(pair => pair.Item2.Children.Count > 0 && http.Can(Permission.ReadBoards, pair.unit.Id))
            .Select(pair => new AreaAnswer(pair.unit.Id, pair.unit.NameOn(pair.Item2.Date).Text, pair.unit.Kind, pair.Item2.Children.Count)));
    }

    private static async Task<IResult> Board(string id, HttpContext context, LiveBoards live, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time)
    {
        if (QueryParameters.Any(context.Request) || registry.TreeOf(id).Children.Count == 0) return await Period(id, context, boards, registry, data, time);
        return await live.OfAsync(id);
    }

    private static async Task<IResult> Period(string id, HttpContext context, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time)
    {
        if (registry.Current.Org.Find(id) is null) return ApiFaults.UnknownUnit(id);
        var (query, fault) = QueryParameters.Read(context.Request, id, registry, time.GetUtcNow(), Dimension.Unit);
        if (fault is null && !context.MayAsk(query!)) return ApiFaults.NoNames();
        return fault ?? await UnknownThen(query!, boards) ?? Results.Ok(PeriodAnswers.Of(await boards.CountAsync(query!), data));
    }

    private static async Task<IResult> Late(string id, HttpContext context, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time, string? limit)
    {
        if (registry.Current.Org.Find(id) is null) return ApiFaults.UnknownUnit(id);
        if (!QueryParameters.TryWhole("limit", limit, (1, MaxLimit), DefaultLimit, out var most, out var bad)) return bad;
        var (query, fault) = QueryParameters.Read(context.Request, id, registry, time.GetUtcNow(), Dimension.None);
        if ((fault ?? await UnknownThen(query!, boards)) is { } refusal) return refusal;
        if (!context.MayAsk(query!)) return ApiFaults.NoNames();
        var isPeriod = query!.From is not null || query.To is not null;
        var page = await boards.PageAsync(query, 0, (int)most, isPeriod ? [Measure.OpenLate, Measure.ProcessedLate] : [Measure.OpenLate]);
        return Results.Ok(LateAnswer.Of(id, page with { Lines = [.. page.Lines.Select(line => line.For(context))] }, registry, data));
    }

    /// <summary>The fault of an area or unit that the org chart did not know at the instant asked about; null if it did.</summary>
    private static async Task<IResult?> UnknownThen(BoardQuery query, BoardQueries boards) =>
        query.KnownAt is null || (await boards.ReferenceAsync(query.KnownAt)).Org.Find(query.Id) is not null ? null : ApiFaults.UnknownUnitThen(query.Id);
}
