using System.Globalization;
using CchcLive.Domain.Access;
using CchcLive.Domain.Sources;
using CchcLive.Grains;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Keys;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>/api/v1/sources/{id}/totals</c>: tables that units without an event export declare (D§4.3). They never touch the live counters.</summary>
internal static class SourceTotalsEndpoints
{
    private const int MaxRows = 10_000;

    public static void MapSourceTotals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/sources/{id}/totals").WithTags("Sources").Needs(Permission.ReadSources);
        group.MapPost("/", Declare).Needs(Permission.SendEvents).WithName("DeclareTotals").Accepts<TotalsBody>("application/json").Produces<TotalsAnswer>()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413).ProducesProblem(503).TakesMebibytes(8).WithSummary("Declares totals of form 06, all rows or none; a later row for the same day, unit and field replaces an earlier one.");
        group.MapGet("/", List).WithName("ListTotals").Produces<TotalsAnswer>().ProducesProblem(400).WithSummary("The declared totals that stand, by day, unit and field.");
    }

    private static async Task<IResult> Declare(string id, HttpRequest request, IGrainFactory grains, OrgRegistry registry, SourceDirectory directory, SourceAnswers answers, TimeProvider time)
    {
        var source = PathValue.Of(id);
        var (body, unread) = await SourceBodies.ReadAsync<TotalsBody>(request);
        if (unread is not null || body is null) return unread ?? SourceBodies.BadJson();
        var now = time.GetUtcNow();
        var (totals, fault) = body.Check(registry, registry.CalendarOf(null).LocalDate(now.UtcTicks));
        fault ??= request.HttpContext.Refusal(source, body.Rows!.Select((row, i) => ($"rows[{i}].unit", row!.Unit))) ?? SourceBodies.Check(source, directory) ?? await SourceBodies.CommitAsync(() => grains.Source(source).DeclareTotals(totals!));
        if (fault is not null) return fault;
        return Results.Ok(new TotalsAnswer(source, totals!.Rows.Length, [.. totals.Rows.Select(row => TotalsRowAnswer.Of(new DeclaredTotals(row, totals.DeclaredBy, now), answers))]));
    }

    private static async Task<IResult> List(string id, string? from, string? to, string? unit, SourceQueries sources, SourceAnswers answers, CancellationToken cancellation)
    {
        if (!TryDate(from, DateOnly.MinValue, out var first)) return ApiFaults.BadParameter("from", "cần một ngày dạng 2025-03-12.");
        if (!TryDate(to, DateOnly.MaxValue, out var last)) return ApiFaults.BadParameter("to", "cần một ngày dạng 2025-03-12.");
        var source = PathValue.Of(id);
        if (!SourceStreams.CanName(source)) return Results.Ok(new TotalsAnswer(source, 0, []));
        var (rows, of) = await sources.TotalsAsync(source, first, last, unit, MaxRows, null, cancellation);
        return Results.Ok(new TotalsAnswer(source, of, [.. rows.Select(row => TotalsRowAnswer.Of(row, answers))]));
    }

    private static bool TryDate(string? text, DateOnly otherwise, out DateOnly date)
    {
        date = otherwise;
        return string.IsNullOrEmpty(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}

/// <summary>Declared totals.</summary>
/// <param name="Source">The source.</param>
/// <param name="Of">How many rows there are; the first 10,000 are listed.</param>
/// <param name="Rows">The rows.</param>
public sealed record TotalsAnswer(string Source, int Of, IReadOnlyList<TotalsRowAnswer> Rows);

/// <summary>A declared row.</summary>
/// <param name="Date">The day.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field; null for all together.</param>
/// <param name="Columns">The figures by column.</param>
/// <param name="DeclaredBy">Who declared it.</param>
/// <param name="DeclaredAt">When.</param>
/// <param name="Broken">The identities of form 06 that the row breaks; shown, never balanced away.</param>
public sealed record TotalsRowAnswer(
    DateOnly Date, string Unit, string? Field, IReadOnlyDictionary<string, long> Columns, string DeclaredBy, string DeclaredAt, IReadOnlyList<string> Broken)
{
    internal static TotalsRowAnswer Of(DeclaredTotals one, SourceAnswers answers) => new(
        one.Row.Date, one.Row.Unit, one.Row.Field, TotalsRowBody.Named(one.Row.Columns), one.DeclaredBy, answers.Text(one.DeclaredAt.UtcTicks)!, Form06.Broken(one.Row.Columns));
}
