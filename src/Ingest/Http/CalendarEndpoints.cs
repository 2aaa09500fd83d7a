using System.Text.Json;
using CchcLive.Domain.Access;
using CchcLive.Domain.Calendars;
using CchcLive.Grains.Access;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>/api/v1/admin/calendars</c>: which calendars are in use, and how one is changed; <c>docs/calendars.md</c> is the contract.</summary>
public static class CalendarEndpoints
{
    private const int MaxNote = 500;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapCalendars(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin/calendars").WithTags("Admin").Needs(Permission.ManageCalendars);
        group.MapGet("/", List).WithName("GetCalendars").Produces<IReadOnlyList<CalendarInUseAnswer>>().WithSummary("The working calendars with all their versions.");
        group.MapGet("/{id}", Show).WithName("GetCalendar").Produces<CalendarFileAnswer>().ProducesProblem(404).WithSummary("A version of a calendar with its content; without version the one in use.");
        group.MapPost("/", Change).WithName("ChangeCalendar").Accepts<object>("application/json").Produces<CalendarChangeAnswer>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(415).ProducesProblem(503)
            .WithSummary("Lists what a version of a calendar would move; with confirm, document, by and reason it enters it.");
        return routes;
    }

    private static IResult List(OrgRegistry registry) => Results.Ok(registry.Calendars.GroupBy(version => version.Calendar.Id, StringComparer.Ordinal).Select(versions =>
    {
        var calendar = versions.Last().Calendar;
        return new CalendarInUseAnswer(
            calendar.Id, calendar.Name, calendar.Version, registry.Current.Org.Units.Count(unit => ReferenceEquals(registry.CalendarOf(unit.Id), calendar)),
            [.. calendar.Definition!.Years.Select(year => new CalendarYearAnswer(year.Year, year.Status, year.Source))], [.. versions.Reverse().Select(CalendarVersionAnswer.Of)]);
    }));

    private static IResult Show(string id, int? version, OrgRegistry registry)
    {
        var found = registry.Calendars.LastOrDefault(known => known.Calendar.Id == id && (version is null || known.Calendar.Version == version));
        if (found is null) return ApiFaults.Of(404, "unknown-calendar", version is null ? $"Không có lịch làm việc “{id}”." : $"Không có phiên bản {version} của lịch làm việc “{id}”.");
        return Results.Ok(new CalendarFileAnswer(CalendarVersionAnswer.Of(found), JsonDocument.Parse(CalendarFile.Write(found.Entry.Calendar)).RootElement));
    }

    private static async Task<IResult> Change(
        HttpRequest request, string? confirm, string? document, string? by, string? reason, CalendarChanges changes, OrgRegistry registry, AuditLog audit, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) return ApiFaults.NotJson();
        try
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, cancellation);
            var calendar = CalendarFile.ParseDefinition(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            if (string.IsNullOrEmpty(confirm)) return Results.Ok(CalendarChangeAnswer.Of(await changes.ForetellAsync(calendar), isApplied: false, registry.Current.Org));
            if (Missing(("document", document), ("by", by), ("reason", reason)) is { } missing) return missing;
            var note = new CalendarNote(document!, by!, reason!);
            var change = await changes.ConfirmAsync(calendar, note, confirm, cancellation);
            if (change is not null) await audit.WriteAsync(CalendarAudit.Of(change, note, request.HttpContext.Doer()), cancellation);
            return change is null
                ? ApiFaults.Of(409, "stale-confirmation", "Mã xác nhận không thuộc tệp này, hoặc lịch hay cây tổ chức đã thay đổi từ khi liệt kê: hãy xem lại danh sách rồi xác nhận.")
                : Results.Ok(CalendarChangeAnswer.Of(change, isApplied: true, registry.Current.Org));
        }
        catch (FormatException e)
        {
            return ApiFaults.Of(400, "bad-calendar", e.Message);
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", "Chưa biết thay đổi đã được ghi hay chưa; hãy xem GET /api/v1/admin/calendars rồi gửi lại nếu chưa có.");
        }
    }

    private static IResult? Missing(params (string Name, string? Value)[] notes)
    {
        foreach (var (name, value) in notes)
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > MaxNote) return ApiFaults.BadParameter(name, $"bắt buộc khi xác nhận, nhiều nhất {MaxNote} ký tự.");
        }

        return null;
    }
}
