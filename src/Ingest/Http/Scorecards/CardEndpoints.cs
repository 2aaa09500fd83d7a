using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Scorecards;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Scorecards;

/// <summary><c>GET /api/v1/places/{place}/card</c>: the 766 card of a unit or an area; <c>docs/scorecard.md</c> is the contract.</summary>
public static class CardEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapCards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/places/{place}/card", ReadAsync).WithTags("Indicators").Needs(Permission.ReadBoards, "place").WithName("GetCard").Produces<CardAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The 766 card of a unit or an area over a month: each component with its figure, origin and points; with asOf or knownAt as at an instant.");
        return routes;
    }

    private static async Task<IResult> ReadAsync(string place, string? month, HttpRequest request, CardQueries cards, BoardQueries boards, OrgRegistry registry, DataKind data, TimeProvider time)
    {
        if (registry.Current.Org.Find(place) is null) return ApiFaults.UnknownUnit(place);
        var (zone, now) = (registry.CalendarOf(place).Zone, time.GetUtcNow());
        if (!QueryParameters.TryPast(request, QueryParameters.AsOf, zone, now, out var asOf, out var fault)) return fault;
        if (!QueryParameters.TryPast(request, QueryParameters.KnownAt, zone, now, out var knownAt, out fault)) return fault;
        if ((await boards.ReferenceAsync(knownAt)).CalendarOf(place) is not { } calendar) return ApiFaults.UnknownUnit(place);
        var present = PublicationPeriod.Of(calendar.LocalDate((asOf ?? knownAt ?? now).UtcTicks), PeriodKind.Calendar);
        PublicationPeriod? asked = present;
        if (month is not null && (!PublicationPeriod.TryParse(month, PeriodKind.Calendar, out asked) || asked.From > present.From)) return ApiFaults.BadParameter("month", "phải là một tháng đã bắt đầu, dạng 2025-03.");
        return Results.Ok(CardAnswer.Of(await cards.ReadAsync(new CardQuery(place, asked.From, asked.To) { AsOf = asOf, KnownAt = knownAt }), asked.Id, calendar.Zone, data));
    }
}
