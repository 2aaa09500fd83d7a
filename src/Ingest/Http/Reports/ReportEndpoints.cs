using System.Text.Json;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Reports;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CchcLive.Ingest.Http.Reports;

/// <summary>Why a report is issued.</summary>
/// <param name="Reason">Why it is issued again; needed for all but the first issue of a period.</param>
public sealed record ReportBody(string? Reason = null);

/// <summary><c>/api/v1/areas/{area}/reports</c>: an area's reports; <c>docs/reports.md</c> is the contract.</summary>
public static class ReportEndpoints
{
    private delegate Task<IResult> Answer(ReportPeriod period, TimeZoneInfo zone);

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/areas/{area}/reports").WithTags("Reports").Needs(Permission.ReadBoards, "area");
        group.MapGet("/", ListAsync).WithName("ListReports").Produces<ReportListAnswer>().ProducesProblem(404).WithSummary("The kinds of report, what the schedule issues next, and what was issued, the newest first.");
        var one = group.MapGroup("/{kind}/{period}");
        one.MapGet("/preview", PreviewAsync).WithName("PreviewReport").Produces(200, contentType: "application/json").ProducesProblem(404).ProducesProblem(409)
            .WithSummary("The report as it would be issued now, as canonical JSON; its issue is 0.");
        one.MapGet("/{issue:int}", ReadAsync).WithName("GetReport").Produces(200, contentType: "application/json").Produces(304).ProducesProblem(404)
            .WithSummary("An issue as canonical JSON, byte for byte as it was issued; its hash is the entity tag.");
        one.MapGet("/{issue:int}/difference", DifferenceAsync).WithName("GetReportDifference").Produces<ReportComparisonAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("What an issue says otherwise than the one before it (against=issue), or than the last of the period before (against=period).");
        one.MapPost("/", IssueAsync).Needs(Permission.IssueReport, "area").WithName("IssueReport").Accepts<ReportBody>("application/json").Produces<ReportIssueAnswer>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503).WithSummary("Issues the report, or issues it again for a reason.");
        return routes;
    }

    private static async Task<IResult> ListAsync(string area, ReportDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        registry.Current.Org.Find(area) is null ? ApiFaults.UnknownUnit(area) : Results.Ok(await ReportListAnswer.OfAsync(area, desk, registry.CalendarOf(area).Zone, cancellation));

    private static Task<IResult> PreviewAsync(string area, string kind, string period, ReportDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, kind, period, desk, registry, async (days, _) => Results.Bytes(ReportJson.Write(await desk.PreviewAsync(area, kind, days, cancellation)), "application/json"));

    private static Task<IResult> ReadAsync(string area, string kind, string period, int issue, ReportDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, kind, period, desk, registry, async (days, _) => await desk.ReadAsync(area, kind, days, issue, cancellation) is { } document
            ? Results.Bytes(document, "application/json", entityTag: new EntityTagHeaderValue($"\"{CanonicalJson.Hash(document)}\""))
            : NoIssue(issue));

    private static Task<IResult> DifferenceAsync(string area, string kind, string period, int issue, string? against, ReportDesk desk, OrgRegistry registry, CancellationToken cancellation) =>
        OfAsync(area, kind, period, desk, registry, async (days, zone) =>
        {
            if (against is not (null or "issue" or "period")) return ApiFaults.BadParameter("against", "phải là issue hoặc period.");
            if (await desk.ReadAsync(area, kind, days, issue, cancellation) is null) return NoIssue(issue);
            return Results.Ok(ReportComparisonAnswer.Of(await desk.DifferenceAsync(area, kind, days, issue, against == "period" ? ReportAgainst.Period : ReportAgainst.Issue, cancellation), zone));
        });

    private static async Task<IResult> IssueAsync(string area, string kind, string period, HttpContext http, ReportDesk desk, OrgRegistry registry)
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        try
        {
            if (await http.Request.ReadFromJsonAsync<ReportBody>(http.RequestAborted) is not { } body) return BadBody();
            return await OfAsync(area, kind, period, desk, registry, async (days, zone) =>
                Results.Ok(ReportIssueAnswer.Of(await desk.IssueAsync(area, kind, days, new Doer(http.Visitor().Id, http.Address()), body.Reason, http.RequestAborted), zone)));
        }
        catch (JsonException)
        {
            return BadBody();
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "journal-unavailable", "Nhật ký đang không ghi được nên chưa biết báo cáo đã được phát hành hay chưa. Hãy xem lại danh sách rồi làm lại nếu cần.");
        }
    }

    private static async Task<IResult> OfAsync(string area, string kind, string period, ReportDesk desk, OrgRegistry registry, Answer answer)
    {
        if (registry.Current.Org.Find(area) is null) return ApiFaults.UnknownUnit(area);
        if (desk.Kinds.All(one => one.Kind != kind)) return Nothing($"Không có loại báo cáo “{kind}”; có: {string.Join(", ", desk.Kinds.Select(one => one.Kind))}.");
        if (!ReportPeriodId.TryParse(period, out var days)) return Nothing($"“{period}” không phải là kỳ. Kỳ có dạng 2025-W11, 2025-03, 2025-Q1, 2025-H1, 2025-9M, 2025-Y; kỳ 15–14 thêm -15 ở cuối.");
        try
        {
            return await answer(days, registry.CalendarOf(area).Zone);
        }
        catch (ReportException e)
        {
            return ApiFaults.Of(409, "report-refused", e.Message);
        }
    }

    private static IResult NoIssue(int issue) => Nothing($"Báo cáo của kỳ này chưa có lần phát hành {issue}.");

    private static IResult Nothing(string what) => ApiFaults.Of(404, "no-report", what);

    private static IResult BadBody() => ApiFaults.Of(400, "bad-body", "Nội dung phải là JSON dạng {\"reason\":\"…\"}.");
}
