using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Http;

/// <summary><c>POST /api/v1/dossiers/{code}/explanation|apology|verdict</c> and one explanation for many dossiers; <c>docs/late-board.md</c> is the contract.</summary>
public static class ExplanationEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapExplanations(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPost("/api/v1/dossiers/{code}/explanation", Explain).NeedsOfDossier(Permission.Explain).WithName("ExplainDossier").Produces<ExplainedAnswer>())
            .WithSummary("A unit explains why a dossier is late.");
        Describe(routes.MapPost("/api/v1/dossiers/{code}/apology", Apologise).NeedsOfDossier(Permission.Explain).WithName("ApologiseForDossier").Produces<ExplainedAnswer>())
            .WithSummary("A unit apologises with the three contents and appoints the next date, once.");
        Describe(routes.MapPost("/api/v1/dossiers/{code}/verdict", Review).NeedsOfDossier(Permission.ReviewExplanation).WithName("ReviewExplanation").Produces<ExplainedAnswer>())
            .WithSummary("A leader decides whether an explanation is justified; a later verdict takes the place of an earlier one.");
        Describe(routes.MapPost("/api/v1/units/{unit}/explanations", ExplainMany).Needs(Permission.Explain, "unit").WithName("ExplainDossiers").Produces<ExplainedAnswer>())
            .WithSummary("One explanation for many late dossiers of a unit: for all of them or for none.");
        return routes;
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) =>
        route.WithTags("Dossiers").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503);

    private static Task<IResult> Explain(string code, ExplanationBody body, Explanations explanations, HttpContext http, ILogger<Explanations> log) =>
        DoAsync(log, () => explanations.ExplainAsync([PathValue.Of(code)], new ExplanationDraft(body.Cause, body.Text), http.Visitor(), http.Address(), cancellation: http.RequestAborted));

    private static Task<IResult> ExplainMany(string unit, ExplanationBody body, Explanations explanations, HttpContext http, ILogger<Explanations> log) =>
        DoAsync(log, () => explanations.ExplainAsync(body.Codes ?? [], new ExplanationDraft(body.Cause, body.Text), http.Visitor(), http.Address(), unit, http.RequestAborted));

    private static async Task<IResult> Apologise(string code, ApologyBody body, Explanations explanations, HttpContext http, ILogger<Explanations> log)
    {
        if (!TryMoment(body.NextDueAt, out var next)) return BadTime("nextDueAt");
        if (!TryMoment(body.SentAt, out var sent)) return BadTime("sentAt");
        return await DoAsync(log, () => explanations.ApologiseAsync(PathValue.Of(code), new ApologyDraft(body.Apology, body.Cause, body.Reason, next, sent), http.Visitor(), http.Address(), http.RequestAborted));
    }

    private static Task<IResult> Review(string code, VerdictBody body, Explanations explanations, HttpContext http, ILogger<Explanations> log) =>
        DoAsync(log, () => explanations.ReviewAsync(PathValue.Of(code), new VerdictDraft(body.Verdict, body.Note), http.Visitor(), http.Address(), http.RequestAborted));

    private static async Task<IResult> DoAsync(ILogger log, Func<Task<ExplainingOutcome>> act)
    {
        try
        {
            var outcome = await act();
            return outcome.IsDone ? Results.Ok(new ExplainedAnswer(outcome.Written, outcome.Already)) : Fault(outcome);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "An act on late dossiers may not have been committed as a whole; doing it again is safe.");
            return ApiFaults.Of(503, "not-committed", "Chưa ghi được; hãy gửi lại nguyên yêu cầu sau ít giây, phần đã ghi sẽ không bị ghi hai lần.");
        }
    }

    private static IResult Fault(ExplainingOutcome outcome)
    {
        var first = outcome.AllFaults.First();
        var status = first.Kind switch { FaultKind.Field => 400, FaultKind.NotAllowed => 403, FaultKind.Unknown => 404, _ => 409 };
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["rule"] = first.Rule,
            ["faults"] = outcome.Faults.Select(fault => new ExplainingFaultAnswer(null, fault.Rule, fault.Field, fault.Message))
                .Concat(outcome.Refused.Select(refused => new ExplainingFaultAnswer(refused.Code, refused.Fault.Rule, refused.Fault.Field, refused.Fault.Message))).ToList(),
        };
        return Results.Problem(first.Message, statusCode: status, title: first.Rule, extensions: extensions);
    }

    private static IResult BadTime(string field) => ApiFaults.Of(400, RuleIds.BadTime, Messages.BadTime(field).Message);

    private static bool TryMoment(string? text, out Moment? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!Moment.TryParse(text, out var read)) return false;
        moment = read;
        return true;
    }
}

/// <summary>An explanation.</summary>
/// <param name="Cause">The cause, a code of the catalogue.</param>
/// <param name="Text">In words.</param>
/// <param name="Codes">Of one for many: the dossiers' codes, at most <see cref="Explanations.MostDossiers"/>.</param>
public sealed record ExplanationBody(string? Cause, string? Text, IReadOnlyList<string>? Codes = null);

/// <summary>An apology.</summary>
/// <param name="Apology">What the applicant was told.</param>
/// <param name="Cause">The reason, a code of the catalogue; may be left out.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="NextDueAt">The next appointed date: RFC 3339.</param>
/// <param name="SentAt">When it was sent; left out for now.</param>
public sealed record ApologyBody(string? Apology, string? Cause, string? Reason, string? NextDueAt, string? SentAt);

/// <summary>A verdict.</summary>
/// <param name="Verdict"><c>justified</c> or <c>not-justified</c>.</param>
/// <param name="Note">Why; may be left out.</param>
public sealed record VerdictBody(string? Verdict, string? Note);

/// <summary>What was done.</summary>
/// <param name="Written">For how many dossiers an event was committed.</param>
/// <param name="Already">For how many the same had been written before.</param>
public sealed record ExplainedAnswer(int Written, int Already);

/// <summary>Why it was not done.</summary>
/// <param name="Code">The dossier; null if it is something in the request.</param>
/// <param name="Rule">A stable id.</param>
/// <param name="Field">The field that is wrong, if it is one.</param>
/// <param name="Message">What to do.</param>
public sealed record ExplainingFaultAnswer(string? Code, string Rule, string? Field, string Message);
