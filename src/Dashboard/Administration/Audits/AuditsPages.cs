using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains;
using CchcLive.Grains.Access;
using CchcLive.Grains.Audits;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Administration.Audits;

/// <summary>What the checks by night covered and found; here an operator takes note of an alarm.</summary>
internal sealed class AuditsPages(AuditJournal journal, AuditLog audit, OrgRegistry registry, GrainSettings settings, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Where the page is.</summary>
    public const string Url = "/admin/audits";

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, (HttpContext http, AuditsPages here) => here.PageAsync(http, null)).Needs(Permission.Operate);
        pages.MapPost(Url, (HttpContext http, AuditsPages here) => here.AcknowledgeAsync(http)).Needs(Permission.Operate);
    }

    private async Task<IResult> AcknowledgeAsync(HttpContext http)
    {
        var note = (await http.Request.ReadFormAsync(http.RequestAborted))["note"].ToString().Trim();
        if (!await forms.IsRequestValidAsync(http)) return await PageAsync(http, Texts.FormExpired);
        if (note.Length == 0) return await PageAsync(http, Texts.AuditsNoteMissing);
        await journal.AcknowledgeAsync(new AuditAcknowledgement(clock.GetUtcNow(), http.Visitor().Id, note), http.RequestAborted);
        await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.AuditAcknowledged, "", note, http.Address()), http.RequestAborted);
        return Results.LocalRedirect(Url);
    }

    private async Task<IResult> PageAsync(HttpContext http, string? fault)
    {
        await journal.CatchUpAsync(http.RequestAborted);
        var times = new Times(registry.CalendarOf(null).Zone, clock.GetUtcNow());
        return new RazorComponentResult<AuditsPage>(new { State = journal.Current, settings.Shards, Times = times, Fault = fault, Token = journal.Current.IsAlarm ? forms.GetAndStoreTokens(http) : null })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
