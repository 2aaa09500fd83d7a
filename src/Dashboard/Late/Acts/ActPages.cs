using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
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

namespace CchcLive.Dashboard.Late.Acts;

/// <summary>Where one explains a late dossier, apologises for it, and decides on the explanation.</summary>
internal sealed class ActPages(BoardQueries boards, OrgRegistry registry, CatalogueRegistry catalogues, Explanations explanations, AccessRegistry access, IAntiforgery forms, TimeProvider clock, ILogger<ActPages> log)
{
    private const string Explanation = "explanation", Apology = "apology", Verdict = "verdict";

    private static readonly Verb[] Acts = [Verb.ExplanationFiled, Verb.ApologyIssued, Verb.ExplanationReviewed, Verb.ReminderSent];

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/dossiers/{code}/late", PageEndpoints.Reading, (string code, HttpContext http, ActPages here) => here.PageAsync(http, PathValue.Of(code), TypedForm.None)).NeedsOfDossier(Permission.ReadDossier).Names();
        pages.MapPost("/dossiers/{code}/explanation", (string code, HttpContext http, ActPages here) => here.DoAsync(http, PathValue.Of(code), Explanation)).NeedsOfDossier(Permission.Explain).Names();
        pages.MapPost("/dossiers/{code}/apology", (string code, HttpContext http, ActPages here) => here.DoAsync(http, PathValue.Of(code), Apology)).NeedsOfDossier(Permission.Explain).Names();
        pages.MapPost("/dossiers/{code}/verdict", (string code, HttpContext http, ActPages here) => here.DoAsync(http, PathValue.Of(code), Verdict)).NeedsOfDossier(Permission.ReviewExplanation).Names();
    }

    /// <summary>Where a dossier's page is.</summary>
    public static string UrlOf(string code) => $"/dossiers/{Uri.EscapeDataString(code)}/late";

    private async Task<IResult> DoAsync(HttpContext http, string code, string act)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var values = form.Where(field => !field.Key.StartsWith('_')).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        if (!await forms.IsRequestValidAsync(http)) return await PageAsync(http, code, new TypedForm(act, values, [Fault("expired", null, Texts.FormExpired)]));
        var zone = registry.CalendarOf((await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null))?.Line.HandlingUnit).Zone;
        try
        {
            var faults = await TryAsync(http, code, act, form, zone);
            return faults.Count == 0 ? Results.LocalRedirect($"{UrlOf(DossierCode.Normalise(code))}?done={act}") : await PageAsync(http, code, new TypedForm(act, values, faults));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "An act on a late dossier may not have been committed; doing it again is safe.");
            return await PageAsync(http, code, new TypedForm(act, values, [Fault("not-committed", null, Texts.ActFailed)]));
        }
    }

    private async Task<IReadOnlyList<ExplainingFault>> TryAsync(HttpContext http, string code, string act, IFormCollection form, TimeZoneInfo zone)
    {
        var (visitor, address, cancellation) = (http.Visitor(), http.Address(), http.RequestAborted);
        if (act == Explanation) return [.. (await explanations.ExplainAsync([code], new ExplanationDraft(form["cause"], form["text"]), visitor, address, cancellation: cancellation)).AllFaults];
        if (act == Verdict) return [.. (await explanations.ReviewAsync(code, new VerdictDraft(form["verdict"], form["note"]), visitor, address, cancellation)).AllFaults];
        List<ExplainingFault> unread = [];
        if (!LocalMoment.TryRead(form["nextDueAt"], zone, out var next)) unread.Add(Fault("bad-time", "nextDueAt", Texts.ActBadTime));
        if (!LocalMoment.TryRead(form["sentAt"], zone, out var sent)) unread.Add(Fault("bad-time", "sentAt", Texts.ActBadTime));
        return unread.Count > 0 ? unread : [.. (await explanations.ApologiseAsync(code, new ApologyDraft(form["apology"], form["cause"], form["reason"], next, sent), visitor, address, cancellation)).AllFaults];
    }

    private async Task<IResult> PageAsync(HttpContext http, string code, TypedForm typed)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        var zone = registry.CalendarOf(file.Line.HandlingUnit).Zone;
        if (!MomentReader.TryRead(http, zone, clock.GetUtcNow(), out var moment, out var fault)) return fault;
        if (!moment.IsLive) file = await boards.FindAsync(file.Line.Code, moment.AsOf, moment.KnownAt);
        if (file is null) return PageEndpoints.UnknownThen(code, moment, zone, clock);
        var (times, set) = (new Times(zone, clock.GetUtcNow()), catalogues.Current);
        var line = new LineView(file.Line.For(http), registry, times) { Moment = moment };
        return new RazorComponentResult<ActsPage>(new
        {
            View = new ActsView
            {
                Line = new LateLineView(line, set, ExplanationStates.Of(file.Line.ExplainedAt != 0, file.Line.Explanation, set.IsGeneric), times),
                History = [.. EventBatch.Decode(file.Events).Where(e => Acts.Contains(e.Verb)).Order(EventOrder.Instance).Reverse().Select(e => Line(e.For(http, file.Line.HandlingUnit), times))],
                Causes = [.. set.CausesOn(access.Today).Select(cause => (cause.Code, CauseNames.Of(set, cause.Code)))],
                NoExplanation = Explanations.WhyNotExplain(file.Line),
                NoApology = explanations.WhyNotApologise(file.Line),
                MayExplain = explanations.May(http.Visitor(), Permission.Explain, file.Line),
                MayReview = explanations.May(http.Visitor(), Permission.ReviewExplanation, file.Line),
                Token = moment.IsLive ? forms.GetAndStoreTokens(http) : null,
                Typed = typed,
                Done = typed == TypedForm.None && http.Request.Query["done"].ToString() is Explanation or Apology or Verdict ? Words.Of($"ActDone_{http.Request.Query["done"]}") : null,
                ApologyTemplate = Words.Fill(Texts.ApologyTemplate, line.HandledBy, file.Line.Code, line.Due),
                Moment = moment,
                Times = times,
            },
        })
        {
            StatusCode = typed == TypedForm.None ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private ActLine Line(DossierEvent e, Times times)
    {
        FieldId[] texts = [FieldId.ApologyText, FieldId.ReasonText];
        FieldId[] people = [FieldId.OfficerId, FieldId.SignerId, FieldId.ByHead, FieldId.By];
        var by = people.Select(e.Fields.Text).FirstOrDefault(person => person is not null);
        return new ActLine(
            new EventView(e, registry, times),
            e.Fields.Text(FieldId.ReasonCode) is { Length: > 0 } cause ? CauseNames.Of(catalogues.Current, cause) : null,
            [.. texts.Where(field => !string.IsNullOrEmpty(e.Fields.Text(field))).Select(field => (EventContract.Fields[field].Meaning, e.Fields.Text(field)!))],
            e.Fields.Text(FieldId.Verdict) is { } verdict ? EventView.Meaning(verdict)
                : e.Fields.Moment(FieldId.NextDueAt) is { } next ? Words.Fill(Texts.ApologyPromises, next.IsDate ? Times.Date(next.Date) : times.Minute(next.UtcTicks)) : null,
            by is null ? null : catalogues.Current.OfficerOf(by, times.DateOf(e.Time.UtcTicks))?.Name ?? access.Current.Account(by)?.DisplayName ?? by);
    }

    private static ExplainingFault Fault(string rule, string? field, string message) => new(FaultKind.Field, rule, field, message);
}
