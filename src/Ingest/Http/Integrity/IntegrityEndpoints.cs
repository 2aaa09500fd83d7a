using System.Globalization;
using CchcLive.Domain.Access;
using CchcLive.Domain.Integrity;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Integrity;

/// <summary>Suspicious changes, corrections with an approver, and audits; <c>docs/integrity.md</c> is the contract.</summary>
public static class IntegrityEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/areas/{area}/integrity", FindingsAsync).Needs(Permission.ReadIntegrity, "area").Names("area").WithName("GetIntegrity").WithTags("Integrity")
            .Produces<IntegrityAnswer>().ProducesProblem(400).ProducesProblem(404).WithSummary("What looks like cleaning, told in a period (from, to; this month if absent), by rule and unit.");
        routes.MapGet("/api/v1/areas/{area}/corrections", Corrections).Needs(Permission.ReadIntegrity, "area").Names("area").WithName("ListCorrections").WithTags("Integrity")
            .Produces<IReadOnlyList<CorrectionAnswer>>().ProducesProblem(404).WithSummary("The corrections that people proposed for dossiers of an area or unit, the newest first.");
        CorrectionEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        return routes;
    }

    private static async Task<IResult> FindingsAsync(string area, string? rule, string? unit, HttpContext http, IntegrityQueries queries, OrgRegistry registry, TimeProvider time)
    {
        if (registry.Current.CalendarOf(area) is not { } calendar) return ApiFaults.UnknownUnit(area);
        var today = calendar.LocalDate(time.GetUtcNow().UtcTicks);
        if (!TryDay(http.Request, "from", new DateOnly(today.Year, today.Month, 1), out var from)) return BadDay("from");
        if (!TryDay(http.Request, "to", today, out var to)) return BadDay("to");
        if (from > to) return ApiFaults.BadParameter("from", "phải không sau “to”.");
        var wanted = string.IsNullOrEmpty(rule) ? null : IntegrityRules.Find(rule);
        if (wanted is null && !string.IsNullOrEmpty(rule)) return ApiFaults.BadParameter("rule", $"phải là một trong: {string.Join(", ", IntegrityRules.All.Select(IntegrityRules.Id))}.");
        var board = await queries.ReadAsync(new IntegrityQuery(area, from, to, wanted, string.IsNullOrEmpty(unit) ? null : unit), http.RequestAborted);
        return Results.Ok(IntegrityAnswer.Of(board, calendar.Zone, http));
    }

    private static IResult Corrections(string area, HttpContext http, CorrectionDesk desk, OrgRegistry registry) => registry.Current.CalendarOf(area) is { } calendar
        ? Results.Ok(desk.At(area).Select(one => CorrectionAnswer.Of(one, calendar.Zone, http)).ToArray())
        : ApiFaults.UnknownUnit(area);

    private static bool TryDay(HttpRequest request, string name, DateOnly absent, out DateOnly day)
    {
        day = absent;
        return request.Query[name].ToString() is not { Length: > 0 } text || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static IResult BadDay(string name) => ApiFaults.BadParameter(name, "phải là ngày dạng 2025-03-12.");
}
