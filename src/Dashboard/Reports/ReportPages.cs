using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Reports;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using CchcLive.Publishing;
using CchcLive.Publishing.Reports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Reports;

/// <summary>The pages of an area's reports: what there is, each with its preview and issues, as files, and the form that issues one.</summary>
internal sealed class ReportPages(ReportReader reader, IAreaReports reports, IAntiforgery forms)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/reports/{area}", PageEndpoints.Reading, (HttpContext http, string area, ReportPages here) => here.ListAsync(http, PathValue.Of(area))).Needs(Permission.ReadBoards, "area");
        pages.MapMethods("/reports/{area}/{kind}", PageEndpoints.Reading, (HttpContext http, string area, string kind, ReportPages here) => here.ChooseAsync(http, PathValue.Of(area), kind)).Needs(Permission.ReadBoards, "area");
        pages.MapMethods("/reports/{area}/{kind}/{period}", PageEndpoints.Reading, (HttpContext http, string area, string kind, string period, ReportPages here) => here.PageAsync(http, PathValue.Of(area), kind, period, null)).Needs(Permission.ReadBoards, "area");
        pages.MapMethods("/reports/{area}/{kind}/{period}/{issue}", PageEndpoints.Reading, (HttpContext http, string area, string kind, string period, string issue, ReportPages here) => here.PageAsync(http, PathValue.Of(area), kind, period, issue)).Needs(Permission.ReadBoards, "area");
        pages.MapMethods("/reports/{area}/{kind}/{period}/{issue}/{format}", PageEndpoints.Reading, (HttpContext http, string area, string kind, string period, string issue, string format, ReportPages here) => here.FileAsync(http, PathValue.Of(area), kind, period, issue, format)).Needs(Permission.ReadBoards, "area");
        pages.MapPost("/reports/{area}/{kind}/{period}", (HttpContext http, string area, string kind, string period, ReportPages here) => here.IssueAsync(http, PathValue.Of(area), kind, period)).Needs(Permission.IssueReport, "area");
    }

    private async Task<IResult> ListAsync(HttpContext http, string area) =>
        await reader.ListAsync(area, http.RequestAborted) is { } view ? new RazorComponentResult<ReportsPage>(new { View = view }) : PageEndpoints.NotFound(area);

    private async Task<IResult> ChooseAsync(HttpContext http, string area, string kind) =>
        await reader.ListAsync(area, http.RequestAborted) is { } view && reader.KindOf(kind) is { } composer
            ? Results.LocalRedirect(ReportAddress.Period(area, kind, PeriodQuestion.Read(http.Request.Query, composer.Periods, view.Today)))
            : PageEndpoints.NotFound(area);

    private async Task<IResult> PageAsync(HttpContext http, string area, string kind, string period, string? word)
    {
        var issue = word is null ? null : ReportAddress.IssueOf(word);
        if (reader.Find(area, kind, period) is not var (info, composer, days) || (word is not null && issue is null)) return PageEndpoints.NotFound(area);
        return await reader.ReadAsync(http, info, composer, days, issue) is { } view
            ? new RazorComponentResult<ReportPage>(new { View = view }) { StatusCode = view.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict }
            : PageEndpoints.NotFound(area);
    }

    private async Task<IResult> FileAsync(HttpContext http, string area, string kind, string period, string word, string format)
    {
        if (reader.Find(area, kind, period) is not var (_, _, days) || ReportAddress.IssueOf(word) is not { } issue || PublicationWriters.Find(format) is not { } writer) return PageEndpoints.NotFound(area);
        if (await reader.DocumentAsync(area, kind, days, issue, http.RequestAborted) is not ({ } document, _)) return PageEndpoints.NotFound(area);
        var text = ReportText.Of(document, reader.LayoutOf(document));
        return Results.Stream(body => writer.WriteAsync(text, body, http.RequestAborted), writer.ContentType, ReportFileName.Of(document, writer));
    }

    private async Task<IResult> IssueAsync(HttpContext http, string area, string kind, string period)
    {
        if (reader.Find(area, kind, period) is not var (info, composer, days)) return PageEndpoints.NotFound(area);
        var entry = IssueEntry.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        try
        {
            if (!await forms.IsRequestValidAsync(http)) throw new ReportException(Texts.FormExpired);
            var issued = await reports.IssueAsync(area, kind, days, http.Doer(), entry.Reason.Length == 0 ? null : entry.Reason, http.RequestAborted);
            return Results.LocalRedirect($"{ReportAddress.Issue(area, kind, days, issued.Number)}?done");
        }
        catch (Exception e) when (e is ReportException or JournalException)
        {
            var view = await reader.ReadAsync(http, info, composer, days, 0, entry with { Fault = e is JournalException ? Texts.Report_Unknown : e.Message });
            return new RazorComponentResult<ReportPage>(new { View = view }) { StatusCode = StatusCodes.Status400BadRequest };
        }
    }
}
