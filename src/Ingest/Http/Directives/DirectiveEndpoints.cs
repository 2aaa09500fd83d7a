using CchcLive.Domain.Access;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Directives;

/// <summary>Where an area stands against the targets of the directives, over HTTP (<c>docs/directives.md</c>).</summary>
public static class DirectiveEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapDirectives(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/areas/{id}/directives", ReadAsync).WithTags("Directives").Needs(Permission.ReadBoards, "id").WithName("GetDirectives").Produces<DirectivesAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Where an area or a unit stands against every target that applies to it: figure, verdict, what can still become of it, who is below. With period, or from and to, all over the same days.");
        return routes;
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext context, DirectiveQueries directives, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time)
    {
        if (registry.Current.Org.Find(id) is null) return ApiFaults.UnknownUnit(id);
        var now = time.GetUtcNow();
        var (asked, fault) = QueryParameters.Read(context.Request, id, registry, now, Dimension.None);
        if (fault is not null) return fault;
        if (asked!.KnownAt is not null && (await boards.ReferenceAsync(asked.KnownAt)).Org.Find(id) is null) return ApiFaults.UnknownUnitThen(id);
        TargetPeriod? period = null;
        if (context.Request.Query["period"] is [{ Length: > 0 } text])
        {
            if (!QueryParameters.TryName<TargetPeriod>(text, out var named)) return ApiFaults.BadParameter("period", "phải là month, quarter, halfYear hoặc year.");
            period = named;
        }

        var today = registry.CalendarOf(id).LocalDate((asked.AsOf ?? asked.KnownAt ?? now).UtcTicks);
        if (asked.From is null && asked.To is not null) return ApiFaults.BadParameter("from", "cần có khi có “to”.");
        if (asked.From > today) return ApiFaults.BadParameter("from", "ở tương lai.");
        var query = new DirectiveQuery(id)
        {
            Rule = asked.Rule, AsOf = asked.AsOf, KnownAt = asked.KnownAt, Period = period, Days = asked.From is { } from ? (from, asked.To ?? today) : null,
        };
        return Results.Ok(DirectivesAnswer.Of(await directives.ReadAsync(query), registry.CalendarOf(id).Zone, data));
    }
}
