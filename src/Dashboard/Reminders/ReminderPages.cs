using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Access;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Intake;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Reminders;

/// <summary>A leader's one tap on a dossier, or on a unit, which means every late open dossier of it. Never on the wall.</summary>
internal sealed class ReminderPages(BoardQueries boards, OrgRegistry registry, ReminderDesk desk, AuditLog audit, IAntiforgery forms, ILogger<ReminderPages> log)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/units/{unit}/reminders", (string unit, HttpContext http, ReminderPages here) => here.OfUnitAsync(unit, http)).Needs(Permission.Remind, "unit");
        pages.MapPost("/dossiers/{code}/reminders", (string code, HttpContext http, ReminderPages here) => here.OfDossierAsync(PathValue.Of(code), http)).NeedsOfDossier(Permission.Remind);
    }

    /// <summary>Where a unit's reminders are written.</summary>
    public static string OfUnit(string unit) => $"/units/{Uri.EscapeDataString(unit)}/reminders";

    /// <summary>Where a dossier's reminder is written.</summary>
    public static string OfDossier(string code) => $"/dossiers/{Uri.EscapeDataString(code)}/reminders";

    private async Task<IResult> OfUnitAsync(string unit, HttpContext http)
    {
        if (registry.Current.Org.Find(unit) is null) return PageEndpoints.NotFound(unit);
        var name = registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date);
        var query = new BoardQuery(unit, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.None);
        return await AnswerAsync(http, name, $"/units/{Uri.EscapeDataString(unit)}", () => boards.ListAsync(query, Measure.OpenLate));
    }

    private async Task<IResult> OfDossierAsync(string code, HttpContext http)
    {
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return PageEndpoints.NotFound(null);
        return await AnswerAsync(http, file.Line.Code, $"/dossiers/{Uri.EscapeDataString(file.Line.Code)}", () => Task.FromResult<IReadOnlyList<DossierLine>>([file.Line]));
    }

    private async Task<IResult> AnswerAsync(HttpContext http, string subject, string back, Func<Task<IReadOnlyList<DossierLine>>> dossiers)
    {
        var isOurs = await forms.IsRequestValidAsync(http);
        var said = isOurs ? await SendAsync(dossiers, http, subject) : [Texts.FormExpired];
        return new RazorComponentResult<ReminderPage>(new { Subject = subject, Said = said, Back = back }) { StatusCode = isOurs ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private async Task<IReadOnlyList<string>> SendAsync(Func<Task<IReadOnlyList<DossierLine>>> dossiers, HttpContext http, string subject)
    {
        try
        {
            var outcome = await desk.SendAsync(await dossiers(), http.RequestAborted);
            if (outcome.Sent > 0) await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.Reminded, subject, Numbers.Count(outcome.Sent), http.Address()), http.RequestAborted);
            return [.. Sentences(outcome)];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "Reminders were not committed as a whole; pressing again is safe.");
            return [Texts.ReminderFailed];
        }
    }

    private static IEnumerable<string> Sentences(ReminderOutcome outcome)
    {
        if (outcome.Sent > 0) yield return Words.Fill(Texts.ReminderSent, Numbers.Count(outcome.Sent));
        if (outcome.Already > 0) yield return Words.Fill(Texts.ReminderAlready, Numbers.Count(outcome.Already));
        if (outcome.Ended > 0) yield return Words.Fill(Texts.ReminderEnded, Numbers.Count(outcome.Ended));
        if (outcome.Refused > 0) yield return Words.Fill(Texts.ReminderRefused, Numbers.Count(outcome.Refused));
        if (outcome is { Sent: 0, Already: 0, Ended: 0, Refused: 0 }) yield return Texts.ReminderNothing;
    }
}
