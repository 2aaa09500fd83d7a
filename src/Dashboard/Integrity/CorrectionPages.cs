using CchcLive.Dashboard.Late.Acts;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Correcting;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Integrity;

/// <summary>Where one proposes that a dossier be corrected, and another approves it; with what looks like cleaning in it.</summary>
internal sealed class CorrectionPages(CorrectionDesk desk, IntegrityQueries queries, IntegrityReader reader, BoardQueries boards, OrgRegistry registry, IAntiforgery forms, TimeProvider clock, ILogger<CorrectionPages> log)
{
    private const string Propose = "propose";

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        const string Url = "/dossiers/{code}/corrections";
        pages.MapMethods(Url, PageEndpoints.Reading, (string code, HttpContext http, CorrectionPages here) => here.PageAsync(http, PathValue.Of(code), TypedForm.None)).NeedsOfDossier(Permission.ReadDossier).Names();
        pages.MapPost(Url, (string code, HttpContext http, CorrectionPages here) => here.DoAsync(http, PathValue.Of(code), Propose, 0)).NeedsOfDossier(Permission.ProposeCorrection).Names();
        pages.MapPost(Url + "/{number:int}/approve", (string code, int number, HttpContext http, CorrectionPages here) => here.DoAsync(http, PathValue.Of(code), "approve", number)).NeedsOfDossier(Permission.ApproveCorrection).Names();
        pages.MapPost(Url + "/{number:int}/return", (string code, int number, HttpContext http, CorrectionPages here) => here.DoAsync(http, PathValue.Of(code), "return", number)).NeedsOfDossier(Permission.ApproveCorrection).Names();
    }

    /// <summary>Where the page of a dossier is.</summary>
    public static string UrlOf(string code) => $"/dossiers/{Uri.EscapeDataString(code)}/corrections";

    private async Task<IResult> DoAsync(HttpContext http, string code, string act, int number)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = number == 0 ? act : FormattableString.Invariant($"{act}-{number}");
        var values = form.Where(field => !field.Key.StartsWith('_')).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        if (!await forms.IsRequestValidAsync(http)) return await PageAsync(http, code, new TypedForm(name, values, [new ExplainingFault(FaultKind.Field, "expired", null, Texts.FormExpired)]));
        try
        {
            var signer = desk.SignerOf(http.Visitor(), form["signedBy"], http.Address());
            var outcome = act == Propose
                ? await desk.ProposeAsync(code, await DraftAsync(code, form), signer, http.RequestAborted)
                : await desk.DecideAsync(code, number, act == "approve", form["note"], signer, http.RequestAborted);
            return outcome.Fault is { } fault ? await PageAsync(http, code, new TypedForm(name, values, [fault])) : Results.LocalRedirect($"{UrlOf(DossierCode.Normalise(code))}?done={act}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "A correction may not have been committed as a whole; doing it again is safe.");
            return await PageAsync(http, code, new TypedForm(name, values, [new ExplainingFault(FaultKind.State, "not-committed", null, Texts.ActFailed)]));
        }
    }

    /// <summary>The event is chosen by its place in the dossier; a date and time is read in the unit's zone.</summary>
    private async Task<CorrectionDraft> DraftAsync(string code, IFormCollection form)
    {
        var file = await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null);
        var chosen = file is null ? null : Correctable(file).FirstOrDefault(e => KeyOf(e) == form["event"]);
        var value = form["value"].ToString();
        var isMoment = EventContract.FieldsByName.TryGetValue(form["field"].ToString(), out var field) && field.Kind == FieldKind.Moment;
        if (isMoment && LocalMoment.TryRead(value, registry.CalendarOf(file?.Line.HandlingUnit).Zone, out var moment) && moment is { } read) value = read.ToString();
        return new CorrectionDraft(chosen?.Source, chosen?.Id, form["field"], value, form["reason"]);
    }

    private async Task<IResult> PageAsync(HttpContext http, string code, TypedForm typed)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var times = new Times(registry.CalendarOf(file.Line.HandlingUnit).Zone, clock.GetUtcNow());
        var mayRead = DossierPlaces.CanAt(http, Permission.ReadIntegrity, file.Line);
        var (mayPropose, mayDecide) = (DossierPlaces.CanAt(http, Permission.ProposeCorrection, file.Line), DossierPlaces.CanAt(http, Permission.ApproveCorrection, file.Line));
        return new RazorComponentResult<CorrectionPage>(new
        {
            View = new CorrectionPageView
            {
                Code = file.Line.Code,
                Unit = reader.NameOf(file.Line.HandlingUnit ?? ""),
                Findings = mayRead ? [.. (await queries.OfAsync(file.Line.Code, http.RequestAborted)).Select(line => reader.View(line, http, times))] : [],
                Corrections = [.. desk.Of(file.Line.Code).Select(one => reader.View(one, http, times))],
                Undone = desk.Of(file.Line.Code).Where(one => one.Stage == CorrectionStage.Approved && !CorrectionDesk.IsDone(one, file)).Select(one => one.Number).ToHashSet(),
                Events = [.. Correctable(file).Order(EventOrder.Instance).Select(e => (KeyOf(e), $"{EventContract.Verbs[e.Verb].Label} · {times.Dated(e.Time.UtcTicks)} · {e.Source}"))],
                Fields = [.. Correctable(file).Select(e => e.Verb).Distinct().SelectMany(CorrectionValues.FieldsOf).DistinctBy(field => field.Id).OrderBy(field => field.Meaning, StringComparer.Ordinal).Select(field => (field.Name, field.Meaning))],
                MayPropose = mayPropose,
                MayDecide = mayDecide,
                TakesTypedNames = desk.TakesTypedNames,
                Reader = http.Visitor().Id,
                Token = mayPropose || mayDecide ? forms.GetAndStoreTokens(http) : null,
                Typed = typed,
                Done = typed == TypedForm.None && http.Request.Query["done"].ToString() is "propose" or "approve" or "return" ? Words.Of($"CorrectionDone_{http.Request.Query["done"]}") : null,
            },
        })
        {
            StatusCode = typed == TypedForm.None ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static IEnumerable<DossierEvent> Correctable(DossierFile file) => EventBatch.Decode(file.Events).Where(e => e.Verb is not (Verb.Corrected or Verb.ReminderSent));

    private static string KeyOf(DossierEvent e) => $"{e.Source} {e.Id}";
}
