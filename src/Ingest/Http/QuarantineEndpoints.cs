using System.Globalization;
using System.Text;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Requests;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary>What could not be accepted: listed with its reason, corrected, sent again; never dropped.</summary>
public static class QuarantineEndpoints
{
    private const int DefaultPage = 100;
    private const int MaxPage = 1000;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapQuarantine(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin/quarantine").WithTags("Quarantine").Needs(Permission.CorrectQuarantine);
        group.MapGet("/", List).WithName("ListQuarantine").Produces<IReadOnlyList<QuarantinedInput>>().WithSummary("Inputs in quarantine, by number.");
        group.MapPost("/", Add).WithName("AddQuarantine").Produces(200).ProducesProblem(400).ProducesProblem(413).TakesMebibytes(32).WithSummary("Keeps rows that an importer could not turn into events.");
        group.MapGet("/{number:long}", Show).WithName("ShowQuarantine").Produces<QuarantinedInput>().ProducesProblem(404).WithSummary("One input.");
        group.MapPost("/{number:long}/resend", Resend).WithName("ResendQuarantine").Produces<IntakeAnswer>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(415)
            .WithSummary("Sends an input again: as it is, or as the body corrects it.");
        return routes;
    }

    private static async Task<IResult> List(IJournalStore store, string? state, string? source, string? rule, string? after, string? limit)
    {
        QuarantineState? wanted = null;
        if (state is not null)
        {
            if (!QueryParameters.TryName<QuarantineState>(state, out var read)) return ApiFaults.BadParameter("state", "phải là open, resent hoặc discarded.");
            wanted = read;
        }

        if (!QueryParameters.TryWhole("after", after, (0, long.MaxValue), otherwise: 0, out var number, out var fault)) return fault;
        if (!QueryParameters.TryWhole("limit", limit, (1, MaxPage), DefaultPage, out var count, out fault)) return fault;
        return Results.Ok(await store.Quarantine.ListAsync(new QuarantineFilter(wanted, source, rule), number, (int)count));
    }

    private static async Task<IResult> Add(QuarantineEntry[] entries, JournalWriter writer)
    {
        var faulty = Array.FindIndex(entries, entry => entry is not { Source.Length: > 0, Rule.Length: > 0, Detail: not null, Raw: not null });
        if (faulty >= 0) return ApiFaults.Of(400, RuleIds.MissingField, $"Mục thứ {faulty + 1} thiếu “source”, “rule”, “detail” hoặc “raw”; không có mục nào được lưu.");
        if (entries.Length > 0) await writer.AppendAsync(Append.OnlyQuarantine(entries));
        return Results.Ok();
    }

    private static async Task<IResult> Show(long number, IJournalStore store) =>
        await store.Quarantine.GetAsync(number) is { } input ? Results.Ok(input) : NotFound(number);

    private static async Task<IResult> Resend(long number, HttpContext context, QuarantineResend resend)
    {
        if (!context.Request.HasJsonContentType()) return ApiFaults.NotJson();
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await resend.SendAsync(number, await reader.ReadToEndAsync(context.RequestAborted)) switch
        {
            { Input: null } => NotFound(number),
            { BadJson: { } message } => ApiFaults.Of(400, RuleIds.BadJson, message),
            { Answer: { } answer } => Results.Ok(answer),
            { Input: var input } => ApiFaults.Of(409, "already-resolved", $"Mục {number} đã được xử lý: {input.Resolution}"),
        };
    }

    private static IResult NotFound(long number) =>
        ApiFaults.Of(404, "unknown-quarantine", $"Không có mục cách ly số {number.ToString(CultureInfo.InvariantCulture)}.");
}
