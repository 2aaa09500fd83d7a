using System.Globalization;
using System.Text.Json;
using CchcLive.Domain.Access;
using CchcLive.Domain.Alerts;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Alerts;

/// <summary>What is wanted of alerts.</summary>
/// <param name="Rule">The rule; of a silence null for every rule.</param>
/// <param name="Reason">Why; must be there.</param>
/// <param name="Until">Of a silence: its end; one that is over lifts a silence.</param>
public sealed record AlertBody(string? Rule = null, string? Reason = null, DateTimeOffset? Until = null);

/// <summary><c>/api/v1/alerts</c>: what <c>docs/alerts.md</c> says.</summary>
public static class AlertEndpoints
{
    private const int LongestReason = 500;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapAlerts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/alerts/{place}").WithTags("Alerts").Needs(Permission.ReadBoards, "place");
        group.MapGet("/", ShowAsync).WithName("GetAlerts").Produces<AlertsAnswer>().ProducesProblem(404).WithSummary("The alerts of an area or a unit: open, over, silenced.");
        group.MapGet("/mornings", MorningsAsync).WithName("GetMorningNotices").Produces<MorningsAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The morning notices of a month, and how many dossiers were saved.");
        Act(group, "acknowledge", "AcknowledgeAlert", "Says that somebody sees to an open alert of the place.", AcknowledgeAsync);
        Act(group, "silence", "SilenceAlerts", "Has alerts of the place not told for a while; of an area those of all its places.", SilenceAsync);
        return routes;
    }

    private static void Act(RouteGroupBuilder group, string path, string name, string summary, Func<string, string, AlertBody, AlertDesk, HttpContext, Task<IResult>> act) =>
        group.MapPost($"/{path}", (string place, HttpContext http, AlertLookUp reading, AlertDesk desk) => DoAsync(place, http, reading, desk, act)).Needs(Permission.HandleAlerts, "place").WithName(name)
            .Accepts<AlertBody>("application/json").Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503).WithSummary(summary);

    private static async Task<IResult> ShowAsync(string place, AlertLookUp reading, OrgRegistry registry, TimeProvider time, CancellationToken cancellation) =>
        await reading.ReadAsync(place, cancellation) is { } page ? Results.Ok(AlertsAnswer.Of(page, registry, time.GetUtcNow())) : ApiFaults.UnknownUnit(place);

    private static async Task<IResult> MorningsAsync(string place, string? month, AlertLookUp reading, OrgRegistry registry, TimeProvider time, CancellationToken cancellation)
    {
        if (await reading.ReadAsync(place, cancellation) is not { } page) return ApiFaults.UnknownUnit(place);
        var first = registry.CalendarOf(place).LocalDate(time.GetUtcNow().UtcTicks);
        if (month is not null && !DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first)) return ApiFaults.BadParameter("month", "phải là tháng dạng 2026-10.");
        return Results.Ok(MorningsAnswer.Of([.. page.Mornings.Where(notice => (notice.Date.Year, notice.Date.Month) == (first.Year, first.Month))]));
    }

    private static async Task<IResult> DoAsync(string place, HttpContext http, AlertLookUp reading, AlertDesk desk, Func<string, string, AlertBody, AlertDesk, HttpContext, Task<IResult>> act)
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        if (reading.AreaOf(place) is not { } area) return ApiFaults.UnknownUnit(place);
        try
        {
            var body = await http.Request.ReadFromJsonAsync<AlertBody>(http.RequestAborted);
            if (body?.Reason?.Trim() is not { Length: > 0 and <= LongestReason }) return ApiFaults.BadParameter("reason", $"phải có, nhiều nhất {LongestReason} ký tự.");
            return await act(area, place, body with { Reason = body.Reason.Trim() }, desk, http);
        }
        catch (JsonException)
        {
            return ApiFaults.Of(400, "bad-body", "Nội dung phải là một đối tượng JSON: rule, reason, until.");
        }
    }

    private static async Task<IResult> AcknowledgeAsync(string area, string place, AlertBody body, AlertDesk desk, HttpContext http) => body.Rule is null
        ? ApiFaults.BadParameter("rule", "phải là mã của quy tắc.")
        : Of(await desk.AcknowledgeAsync(area, new AlertKey(body.Rule, place), body.Reason!, http.Doer(), http.RequestAborted));

    private static async Task<IResult> SilenceAsync(string area, string place, AlertBody body, AlertDesk desk, HttpContext http) => body.Until is not { } until
        ? ApiFaults.BadParameter("until", "phải là thời điểm kết thúc, ví dụ 2026-03-12T17:00:00+07:00.")
        : Of(await desk.SilenceAsync(area, body.Rule, place == area ? null : place, until, body.Reason!, http.Doer(), http.RequestAborted));

    private static IResult Of(AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.Done => Results.NoContent(),
        AlertOutcome.NotOpen => ApiFaults.Of(409, "alert-not-open", "Không có cảnh báo này đang mở ở đây; có thể đã hết."),
        _ => ApiFaults.Of(503, "busy", "Nhiều người ghi cùng lúc; hãy thử lại."),
    };
}
