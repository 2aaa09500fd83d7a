using System.Text.Json.Nodes;
using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>GET /api/v1/dossiers/{code}</c>: the state of a dossier and every event that it is made of.</summary>
public static class DossierEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapDossiers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/dossiers/{code}", Get).NeedsOfDossier(Permission.ReadDossier).Names().WithName("GetDossier").WithTags("Dossiers").Produces<DossierFileAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("A dossier's state and its events as CloudEvents, in the order of arrival; with asOf or knownAt as at an instant (docs/time-travel.md).");
        return routes;
    }

    private static async Task<IResult> Get(string code, HttpRequest request, BoardQueries boards, OrgRegistry registry, TimeProvider time)
    {
        var normal = DossierCode.Normalise(PathValue.Of(code));
        var file = await boards.FindAsync(normal, occurredBy: null);
        var (zone, now) = (registry.CalendarOf(file?.Line.HandlingUnit).Zone, time.GetUtcNow());
        if (!QueryParameters.TryPast(request, QueryParameters.AsOf, zone, now, out var asOf, out var fault)) return fault;
        if (!QueryParameters.TryPast(request, QueryParameters.KnownAt, zone, now, out var knownAt, out fault)) return fault;
        if (file is not null && (asOf ?? knownAt) is not null) file = await boards.FindAsync(normal, asOf, knownAt);
        if (file is null) return ApiFaults.Of(404, "unknown-dossier", $"Chưa có sự kiện nào của hồ sơ “{code}”.");
        var events = EventBatch.Decode(file.Events).Select(e => JsonNode.Parse(CloudEventWriter.ToUtf8(e.For(request.HttpContext, file.Line.HandlingUnit)))!);
        var zoneNow = registry.CalendarOf(file.Line.HandlingUnit).Zone;
        return Results.Ok(new DossierFileAnswer(DossierAnswer.Of(file.Line.For(request.HttpContext), zoneNow), [.. file.Segments.Select(segment => ClockAnswer.Of(segment, zoneNow))], [.. events]));
    }
}

/// <summary>A dossier with its events.</summary>
/// <param name="Dossier">Its state.</param>
/// <param name="Clock">Its clock from the receipt to its end or to the instant asked about, without gap or overlap.</param>
/// <param name="Events">Its events as CloudEvents.</param>
public sealed record DossierFileAnswer(DossierAnswer Dossier, IReadOnlyList<ClockAnswer> Clock, IReadOnlyList<JsonNode> Events);

/// <summary>A stretch of a dossier's clock.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="State"><c>running</c>, <c>paused</c> or <c>late</c>; nothing follows <c>late</c>.</param>
public sealed record ClockAnswer(string From, string To, string State)
{
    internal static ClockAnswer Of(ClockSegment segment, TimeZoneInfo zone) => new(ApiTime.Text(segment.From, zone)!, ApiTime.Text(segment.To, zone)!, Casing.Camel(segment.State));
}
