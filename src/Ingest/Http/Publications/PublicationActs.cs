using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Publications;

/// <summary>What is wanted of a publication.</summary>
/// <param name="Hash">The document that the doer has seen: to submit, approve and publish.</param>
/// <param name="Reason">Why: to return, amend and withdraw; with a submission why it is made although something is missing.</param>
/// <param name="By">Who; only on simulated data without accounts, where names are typed.</param>
public sealed record PublicationBody(string? Hash = null, string? Reason = null, string? By = null);

/// <summary>Acts on publications over HTTP: each answers with where the publication stands then.</summary>
internal static class PublicationActs
{
    private delegate Task<PublicationStatus> Act(PublicationDesk desk, string area, PublicationPeriod period, PublicationBody body, Doer doer, CancellationToken cancellation);

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder one)
    {
        Add(one, "draft", Permission.PreparePublication, "DraftPublication", "Makes the draft, or another in its place.", (desk, area, period, _, doer, stop) => desk.DraftAsync(area, period, doer, stop));
        Add(one, "submit", Permission.PreparePublication, "SubmitPublication", "Gives the draft to the approver.", SubmitAsync);
        Add(one, "return", Permission.ApprovePublication, "ReturnPublication", "Gives the draft back.", (desk, area, period, body, doer, stop) => desk.ReturnAsync(area, period, body.Reason ?? "", doer, stop));
        Add(one, "approve", Permission.ApprovePublication, "ApprovePublication", "Approves the draft as it is.", (desk, area, period, body, doer, stop) => desk.ApproveAsync(area, period, body.Hash ?? "", doer, stop));
        Add(one, "publish", Permission.PreparePublication, "PublishPublication", "Publishes the draft that was approved.", (desk, area, period, body, doer, stop) => desk.PublishAsync(area, period, body.Hash ?? "", doer, stop));
        Add(one, "amend", Permission.PreparePublication, "AmendPublication", "Drafts the next version of what was published.", (desk, area, period, body, doer, stop) => desk.BeginAmendmentAsync(area, period, body.Reason ?? "", doer, stop));
        Add(one, "withdraw", Permission.PreparePublication, "WithdrawPublication", "Takes what was published from the public.", (desk, area, period, body, doer, stop) => desk.WithdrawAsync(area, period, body.Reason ?? "", doer, stop));
    }

    /// <summary>The life of the publication does not allow it.</summary>
    public static IResult Refused(PublicationException e) => ApiFaults.Of(409, "publication-refused", e.Message);

    /// <summary>If something is missing, only with words why: they go into the journal, and the approver reads them.</summary>
    private static async Task<PublicationStatus> SubmitAsync(PublicationDesk desk, string area, PublicationPeriod period, PublicationBody body, Doer doer, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(body.Reason) && (await desk.CheckAsync(area, period, cancellation)).Any(finding => finding.Count > 0))
            throw new PublicationException("Kiểm tra còn thấy mục thiếu: phải ghi lý do vẫn trình.");
        return await desk.SubmitAsync(area, period, body.Hash ?? "", doer, body.Reason, cancellation);
    }

    private static void Add(IEndpointRouteBuilder one, string path, Permission permission, string name, string summary, Act act) =>
        one.MapPost($"/{path}", (string area, string period, HttpContext http, PublicationDesk desk, OrgRegistry registry) => DoAsync(area, period, http, desk, registry, act))
            .Needs(permission, "area").WithName(name).Accepts<PublicationBody>("application/json").Produces<PublicationAnswer>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503).WithSummary(summary);

    private static async Task<IResult> DoAsync(string area, string period, HttpContext http, PublicationDesk desk, OrgRegistry registry, Act act)
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        if (await PublicationEndpoints.PeriodAsync(desk, registry, area, period, http.RequestAborted) is not { } month) return PublicationEndpoints.NoPeriod(area, period);
        try
        {
            if (await http.Request.ReadFromJsonAsync<PublicationBody>(http.RequestAborted) is not { } body) return BadBody();
            var status = await act(desk, area, month, body, desk.Signer(http.Visitor(), body.By, http.Address()), http.RequestAborted);
            return Results.Ok(PublicationAnswer.Of(status, registry.CalendarOf(area).Zone));
        }
        catch (System.Text.Json.JsonException)
        {
            return BadBody();
        }
        catch (PublicationException e)
        {
            return Refused(e);
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "journal-unavailable", "Nhật ký đang không ghi được nên chưa biết thao tác đã được ghi hay chưa. Hãy xem lại trạng thái rồi làm lại nếu cần.");
        }
    }

    private static IResult BadBody() => ApiFaults.Of(400, "bad-body", "Nội dung phải là JSON dạng {\"hash\":\"…\",\"reason\":\"…\",\"by\":\"…\"}.");
}
