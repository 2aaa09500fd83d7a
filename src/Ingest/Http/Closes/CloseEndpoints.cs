using System.Globalization;
using CchcLive.Domain.Access;
using CchcLive.Domain.Closes;
using CchcLive.Grains;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary>The days that areas closed, over HTTP (<c>docs/closes.md</c>).</summary>
public static class CloseEndpoints
{
    private const int DefaultDays = 62;
    private const int MostDays = 400;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapCloses(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/areas/{id}/closes").WithTags("Closes").Needs(Permission.ReadBoards, "id");
        group.MapGet("", List).WithName("GetCloses").Produces<ClosesAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The days of a period that an area closed; without from and to the last 62 days.");
        group.MapGet("/{date}", Find).WithName("GetClose").Produces<CloseAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("The board of an area at the end of a day, as known when it was closed.");
        group.MapGet("/{date}/compare", Compare).WithName("CompareClose").Produces<CompareAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("A close beside the live board, or beside the close of the day in with, and beside the same day as known now.");
        return routes;
    }

    private static async Task<IResult> List(
        string id, HttpContext context, CloseJournal journal, OrgRegistry registry, TimeProvider time, DataKind data, CancellationToken cancellation)
    {
        if (registry.Current.Org.Find(id) is null) return ApiFaults.UnknownUnit(id);
        if (!TryDay(context.Request.Query["from"], out var first)) return BadDay("from");
        if (!TryDay(context.Request.Query["to"], out var last)) return BadDay("to");
        var calendar = registry.CalendarOf(id);
        var to = last ?? calendar.LocalDate(time.GetUtcNow().UtcTicks);
        var from = first ?? DateOnly.FromDayNumber(Math.Max(0, to.DayNumber - DefaultDays));
        if (from > to) return ApiFaults.BadParameter("from", "phải không sau “to”.");
        if (to.DayNumber - from.DayNumber >= MostDays) return ApiFaults.BadParameter("from", $"mỗi lần hỏi nhiều nhất {MostDays} ngày.");
        var closes = await journal.ListAsync(id, from, to, cancellation);
        return Results.Ok(new ClosesAnswer(id, data.IsSimulated, from, to, [.. closes.Select(close => CloseHeadAnswer.Of(id, close, calendar.Zone))]));
    }

    private static async Task<IResult> Find(string id, string date, CloseJournal journal, OrgRegistry registry, DataKind data)
    {
        var (close, fault) = await ReadAsync(id, "date", date, journal, registry);
        return fault ?? Results.Ok(CloseAnswer.Of(id, close!, registry, data));
    }

    private static async Task<IResult> Compare(
        string id, string date, HttpContext context, CloseJournal journal, CloseQueries queries, IGrainFactory grains, OrgRegistry registry, DataKind data)
    {
        var (then, fault) = await ReadAsync(id, "date", date, journal, registry);
        if (fault is not null) return fault;
        AreaBoard with;
        var name = "now";
        if (context.Request.Query["with"] is [{ Length: > 0 } day] && day != name)
        {
            (var other, fault) = await ReadAsync(id, "with", day, journal, registry);
            if (fault is not null) return fault;
            (name, with) = (day, CloseBoards.Board(id, other!, registry.Current.Org));
        }
        else with = (await grains.Area(id).Board(knownLayout: null, knownVersion: 0))!;

        var now = await queries.AsKnownNowAsync(id, then!.Date);
        var (org, zone) = (registry.Current.Org, registry.CalendarOf(id).Zone);
        var comparison = new Comparison(CloseBoards.Board(id, then, org), CloseBoards.Board(id, now, org), with);
        return Results.Ok(new CompareAnswer
        {
            Id = id,
            Name = org.NameOf(id, then.Date),
            Simulated = data.IsSimulated,
            Then = CloseHeadAnswer.Of(id, then, zone),
            With = name,
            At = ApiTime.Text(with.At, zone)!,
            KnownAt = ApiTime.Text(now.ClosedAt, zone)!,
            Rows = comparison.Rows(),
            Total = comparison.Total(),
        });
    }

    private static async Task<(DayClose? Close, IResult? Fault)> ReadAsync(string id, string parameter, string text, CloseJournal journal, OrgRegistry registry)
    {
        if (registry.Current.Org.Find(id) is null) return (null, ApiFaults.UnknownUnit(id));
        if (!TryDay(text, out var day) || day is not { } date) return (null, BadDay(parameter));
        if (await journal.FindAsync(id, date) is { } close) return (close, null);
        var last = await journal.LastAsync(id);
        return (null, ApiFaults.Of(404, "no-close", last is null
            ? $"“{id}” chưa có số chốt ngày nào."
            : $"“{id}” không có số chốt ngày {date:yyyy-MM-dd}; ngày chốt gần nhất là {last.Date:yyyy-MM-dd}."));
    }

    private static bool TryDay(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    private static IResult BadDay(string name) => ApiFaults.BadParameter(name, "cần một ngày dạng 2025-03-12.");
}
