using CchcLive.Domain.Access;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Indicators;

/// <summary>The registry of indicators, and their values over a period.</summary>
public static class IndicatorEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapIndicators(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1").WithTags("Indicators");
        group.MapGet("/indicators", (IndicatorRegistry registry) => Results.Ok(registry.All.Select(IndicatorAnswer.For))).Needs(Permission.Enter).WithName("GetIndicators").Produces<IndicatorAnswer[]>()
            .WithSummary("The definition of every indicator: id, version, formula, rule, source.");
        group.MapGet("/areas/{id}/indicators", Values).Needs(Permission.ReadBoards, "id").Names("id", when: OfficerNames.AreAsked).WithName("GetAreaIndicators").Produces<IndicatorsAnswer>().ProducesProblem(400)
            .ProducesProblem(404).WithSummary("The indicators of an area or a unit over a period, each with its numerator and denominator.");
        return routes;
    }

    private static async Task<IResult> Values(
        string id, HttpContext context, IndicatorQueries indicators, IndicatorRegistry definitions, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time)
    {
        if (registry.Current.Org.Find(id) is null) return ApiFaults.UnknownUnit(id);
        var (query, fault) = QueryParameters.Read(context.Request, id, registry, time.GetUtcNow(), Dimension.None);
        if (fault is not null) return fault;
        if (!context.MayAsk(query!)) return ApiFaults.NoNames();
        if (query!.KnownAt is not null && (await boards.ReferenceAsync(query.KnownAt)).Org.Find(id) is null) return ApiFaults.UnknownUnitThen(id);
        return Results.Ok(IndicatorsAnswer.Of(await indicators.CountAsync(query), await indicators.DistinctAsync(definitions, query), definitions, data));
    }
}
