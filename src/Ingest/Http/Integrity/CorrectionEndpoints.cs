using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Grains.Access;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Http.Integrity;

/// <summary><c>/api/v1/dossiers/{code}/corrections</c>: proposed by one, approved by another.</summary>
internal static class CorrectionEndpoints
{
    private const string Url = "/api/v1/dossiers/{code}/corrections";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, ListAsync).NeedsOfDossier(Permission.ReadDossier).Names().WithName("GetDossierCorrections").WithTags("Integrity").Produces<IReadOnlyList<CorrectionAnswer>>().ProducesProblem(404)
            .WithSummary("The corrections that people proposed for a dossier, the newest first.");
        Describe(routes.MapPost(Url, ProposeAsync).NeedsOfDossier(Permission.ProposeCorrection).WithName("ProposeCorrection")).WithSummary("Proposes a correction of one field of one event, with a reason; it waits for an approver.");
        Describe(routes.MapPost(Url + "/{number:int}/approve", ApproveAsync).NeedsOfDossier(Permission.ApproveCorrection).WithName("ApproveCorrection"))
            .WithSummary("Approves another's proposal: the dossier is corrected.");
        Describe(routes.MapPost(Url + "/{number:int}/return", ReturnAsync).NeedsOfDossier(Permission.ApproveCorrection).WithName("ReturnCorrection")).WithSummary("Gives a proposal back with a reason.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) =>
        route.Names().WithTags("Integrity").Produces<CorrectionAnswer>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503);

    private static async Task<IResult> ListAsync(string code, HttpContext http, CorrectionDesk desk, BoardQueries boards, OrgRegistry registry) =>
        await boards.FindAsync(DossierCode.Normalise(PathValue.Of(code)), occurredBy: null) is { } file
            ? Results.Ok(desk.Of(file.Line.Code).Select(one => CorrectionAnswer.Of(one, registry.CalendarOf(file.Line.HandlingUnit).Zone, http)).ToArray())
            : ApiFaults.Of(404, "unknown-dossier", $"Chưa có sự kiện nào của hồ sơ “{code}”.");

    private static Task<IResult> ProposeAsync(string code, CorrectionBody body, HttpContext http, CorrectionDesk desk, OrgRegistry registry, ILogger<CorrectionDesk> log) => DoAsync(
        http, registry, log, () => desk.ProposeAsync(PathValue.Of(code), new CorrectionDraft(body.Source, body.EventId, body.Field, body.Value, body.Reason), Signer(http, desk, body.SignedBy), http.RequestAborted));

    private static Task<IResult> ApproveAsync(string code, int number, DecisionBody body, HttpContext http, CorrectionDesk desk, OrgRegistry registry, ILogger<CorrectionDesk> log) => DoAsync(
        http, registry, log, () => desk.DecideAsync(PathValue.Of(code), number, isApproved: true, body.Note, Signer(http, desk, body.SignedBy), http.RequestAborted));

    private static Task<IResult> ReturnAsync(string code, int number, DecisionBody body, HttpContext http, CorrectionDesk desk, OrgRegistry registry, ILogger<CorrectionDesk> log) => DoAsync(
        http, registry, log, () => desk.DecideAsync(PathValue.Of(code), number, isApproved: false, body.Note, Signer(http, desk, body.SignedBy), http.RequestAborted));

    private static Doer Signer(HttpContext http, CorrectionDesk desk, string? typed) => desk.SignerOf(http.Visitor(), typed, http.Address());

    private static async Task<IResult> DoAsync(HttpContext http, OrgRegistry registry, ILogger log, Func<Task<CorrectionOutcome>> act)
    {
        try
        {
            var outcome = await act();
            if (outcome.Correction is { } done) return Results.Ok(CorrectionAnswer.Of(done, registry.CalendarOf(done.Proposal.Unit).Zone, http));
            var fault = outcome.Fault!;
            return ApiFaults.Of(fault.Kind switch { FaultKind.Field => 400, FaultKind.NotAllowed => 403, FaultKind.Unknown => 404, _ => 409 }, fault.Rule, fault.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "A correction may not have been committed as a whole; doing it again is safe.");
            return ApiFaults.Of(503, "not-committed", "Chưa ghi được; hãy gửi lại nguyên yêu cầu sau ít giây, phần đã ghi sẽ không bị ghi hai lần.");
        }
    }
}

/// <summary>What is to be corrected.</summary>
/// <param name="Source">The source of the event; may be left out if no other source has an event with that id.</param>
/// <param name="EventId">The event.</param>
/// <param name="Field">The field's name in <c>data</c>, or <c>time</c>.</param>
/// <param name="Value">The new value as text, moments as RFC 3339; left out or empty: the field is taken away.</param>
/// <param name="Reason">Why.</param>
/// <param name="SignedBy">On simulated data without accounts: who proposes it.</param>
public sealed record CorrectionBody(string? Source, string? EventId, string? Field, string? Value, string? Reason, string? SignedBy = null);

/// <summary>A decision about a proposal.</summary>
/// <param name="Note">Why; demanded of who gives it back.</param>
/// <param name="SignedBy">On simulated data without accounts: who decides.</param>
public sealed record DecisionBody(string? Note, string? SignedBy = null);

/// <summary>A proposed correction.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">The dossier.</param>
/// <param name="Unit">The unit that handled it.</param>
/// <param name="Stage"><c>waiting</c>, <c>approved</c> or <c>returned</c>.</param>
/// <param name="Source">The source of the event.</param>
/// <param name="EventId">The event.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The new value; null: taken away.</param>
/// <param name="Reason">Why; null if you may not read names: words may name a person.</param>
/// <param name="By">Who proposed it; null if you may not read names.</param>
/// <param name="At">When.</param>
/// <param name="DecidedBy">Who decided; null while it waits, or if you may not read names.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Note">Why; null if you may not read names.</param>
public sealed record CorrectionAnswer(
    int Number, string Code, string Unit, string Stage, string Source, string EventId, string Field, string? Value, string? Reason, string? By, string? At, string? DecidedBy, string? DecidedAt, string? Note)
{
    internal static CorrectionAnswer Of(Correction one, TimeZoneInfo zone, HttpContext http)
    {
        var (proposal, decision, mayName) = (one.Proposal, one.Decision, http.MayName(one.Proposal.Unit.Length == 0 ? null : one.Proposal.Unit));
        var isHidden = !mayName && OfficerNames.IsPerson(EventContract.FieldsByName[proposal.Field].Id);
        return new CorrectionAnswer(
            one.Number, proposal.Code, proposal.Unit, Casing.Camel(one.Stage), proposal.Source, proposal.EventId, proposal.Field, isHidden ? null : proposal.Value, mayName ? proposal.Reason : null, mayName ? proposal.By : null,
            ApiTime.Text(proposal.At.UtcTicks, zone), mayName ? decision?.By : null, ApiTime.Text(decision?.At.UtcTicks ?? 0, zone), mayName ? decision?.Note : null);
    }
}
