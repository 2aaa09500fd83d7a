using System.Globalization;
using CchcLive.Domain.Access;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Reconciliation;

/// <summary><c>/api/v1/areas/{area}/reconciliation</c> and <c>/api/v1/units/{unit}/counts</c>: the program beside what was counted by hand; <c>docs/reconciliation.md</c> is the contract.</summary>
public static class ReconciliationEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapReconciliation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/areas/{area}/reconciliation", ReadAsync).Needs(Permission.ReadBoards, "area").WithTags("Reconciliation").WithName("GetReconciliation")
            .Produces<ReconciliationAnswer>().ProducesProblem(400).ProducesProblem(404).WithSummary("What units and sources declared beside what the program counts: what is overdue first.");
        var counts = routes.MapGroup("/api/v1/units/{unit}/counts").WithTags("Reconciliation");
        counts.MapGet("/", HistoryAsync).Needs(Permission.ReadBoards, "unit").WithName("ListCounts").Produces<CountsAnswer>().ProducesProblem(404).WithSummary("Everything that a unit ever declared.");
        counts.MapGet("/dossiers", DossiersAsync).Needs(Permission.ReadDossier, "unit").WithName("ListDifferingDossiers").Produces<DifferingDossiersAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The dossiers that make a difference.");
        Describe(counts.MapPost("/", CountActs.DeclareAsync).Needs(Permission.DeclareCounts, "unit").WithName("DeclareCounts").Accepts<CountsBody>("application/json", "text/csv").Produces<CountsAnswer>().TakesMebibytes(8))
            .WithSummary("A unit declares what it counted, all figures or none; a later one for the same day, field, state and period replaces an earlier one.");
        Describe(counts.MapPost("/explanations", CountActs.ExplainAsync).Needs(Permission.DeclareCounts, "unit").WithName("ExplainDifference").Accepts<DifferenceExplanationBody>("application/json").Produces<DifferenceAnswer>())
            .WithSummary("A unit explains why the program differs.");
        Describe(counts.MapPost("/verdicts", CountActs.ReviewAsync).Needs(Permission.ReviewDifferences, "unit").WithName("ReviewDifference").Accepts<DifferenceVerdictBody>("application/json").Produces(204))
            .WithSummary("A leader accepts an explanation, or returns it.");
        return routes;
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) =>
        route.ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503);

    private static async Task<IResult> ReadAsync(string area, string? until, ReconciliationQueries queries, OrgRegistry registry, DataKind data, CancellationToken cancellation)
    {
        if (registry.Current.Org.Find(area) is null) return ApiFaults.UnknownUnit(area);
        if (!TryDate(until, out var last)) return ApiFaults.BadParameter("until", "cần một ngày dạng 2025-03-12.");
        return Results.Ok(ReconciliationAnswer.Of(await queries.ReadAsync(area, last, cancellation: cancellation), registry, data));
    }

    private static async Task<IResult> HistoryAsync(string unit, ReconciliationQueries queries, OrgRegistry registry, CancellationToken cancellation) => registry.Current.Org.Find(unit) is null
        ? ApiFaults.UnknownUnit(unit)
        : Results.Ok(CountsAnswer.Of(await queries.HistoryAsync(unit, cancellation), registry.CalendarOf(unit).Zone));

    private static async Task<IResult> DossiersAsync(
        string unit, string? state, string? field, string? from, ReconciliationQueries queries, DossierComparison comparison, OrgRegistry registry, CancellationToken cancellation)
    {
        if (registry.Current.Org.Find(unit) is null) return ApiFaults.UnknownUnit(unit);
        if (CountedStates.Find(state) is not { } known) return ApiFaults.BadParameter("state", $"cần một trong: {string.Join(", ", CountedStates.All.Select(CountedStates.NameOf))}.");
        if (!TryDate(from, out var first)) return ApiFaults.BadParameter("from", "cần một ngày dạng 2025-03-12.");
        if (known.HasPeriod() && first is null) return ApiFaults.BadParameter("from", "bắt buộc với số đếm theo kỳ: ngày đầu của kỳ đã khai, dạng 2025-03-01.");
        var cell = new CountCell(unit, string.IsNullOrEmpty(field) ? null : field, known, first, Source: null);
        if ((await queries.ReadAsync(unit, cancellation: cancellation)).Cells.FirstOrDefault(one => one.Cell == cell) is not { } difference)
            return ApiFaults.Of(404, "unknown-count", "Đơn vị chưa khai số nào cho chỗ này.");
        var dossiers = await comparison.FindAsync(difference, cancellation);
        var zone = registry.CalendarOf(unit).Zone;
        return Results.Ok(new DifferingDossiersAnswer(cell.Id, dossiers is not null,
        [
            .. (dossiers ?? []).Select(one => new DifferingDossierAnswer(
                one.Code, one.IsInOurs, one.Theirs, one.Ours, one.Line?.HandlingUnit,
                [.. one.Sides.Select(side => new SourceSideAnswer(side.Source, side.IsEnded, Domain.Casing.Kebab(side.Verb.ToString()), ApiTime.Text(side.At, zone)!))])),
        ]));
    }

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }
}
