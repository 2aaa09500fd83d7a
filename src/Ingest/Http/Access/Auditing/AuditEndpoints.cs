using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Access.Auditing;

/// <summary><c>GET /api/v1/admin/audit</c>: the audit as a file; <c>docs/access.md</c>.</summary>
public static class AuditEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With a byte order mark: without it spreadsheets spoil Vietnamese letters.</summary>
    private static readonly CsvWriterOptions Csv = new() { WriteByteOrderMark = true };

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/admin/audit", Export).Needs(Permission.ReadAudit).WithTags("Audit").WithName("ExportAudit")
            .Produces(200, contentType: "application/x-ndjson").Produces(200, contentType: "text/csv").ProducesProblem(400)
            .WithSummary("The audit, the oldest entry first: format ndjson (default) or csv; only of an actor, an action or a day (yyyy-MM-dd).");
        return routes;
    }

    private static async Task<IResult> Export(HttpContext http, string? format, AuditLog audit, OrgRegistry registry)
    {
        if (format is not (null or "ndjson" or "csv")) return ApiFaults.BadParameter("format", "phải là ndjson hoặc csv.");
        var zone = registry.CalendarOf(null).Zone;
        var query = AuditQuery.Of(http.Request);
        await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.AuditExported, Detail: query.ToQuery(), Address: http.Address()), http.RequestAborted);
        var lines = audit.ReadAsync(query.In(zone), http.RequestAborted);
        return format == "csv"
            ? Results.Stream(body => WriteCsv(body, lines, zone), "text/csv; charset=utf-8", "audit.csv")
            : Results.Stream(body => WriteLines(body, lines, zone), "application/x-ndjson", "audit.ndjson");
    }

    private static async Task WriteLines(Stream body, IAsyncEnumerable<AuditLine> lines, TimeZoneInfo zone)
    {
        await foreach (var line in lines)
        {
            await JsonSerializer.SerializeAsync(body, AuditAnswer.Of(line, zone), Json);
            await body.WriteAsync("\n"u8.ToArray());
        }
    }

    private static async Task WriteCsv(Stream body, IAsyncEnumerable<AuditLine> lines, TimeZoneInfo zone)
    {
        await using var csv = CsvWriter.Create(body, Csv, leaveOpen: true);
        await csv.WriteRecordAsync(["seq", "at", "actor", "action", "target", "detail", "address"]);
        await foreach (var line in lines)
        {
            var answer = AuditAnswer.Of(line, zone);
            string[] cells = [answer.Seq.ToString(CultureInfo.InvariantCulture), answer.At, answer.Actor, answer.Action, answer.Target, answer.Detail, answer.Address ?? ""];
            await csv.WriteRecordAsync([.. cells.Select(SpreadsheetText.Harmless)]);
        }
    }
}

/// <summary>An entry of the audit.</summary>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Actor">Who: an account's name, a key's id, <c>local</c>, <c>open</c>, or "" if nobody knows.</param>
/// <param name="Action">What, a stable id.</param>
/// <param name="Target">To what or whom.</param>
/// <param name="Detail">More.</param>
/// <param name="Address">From which network address.</param>
public sealed record AuditAnswer(long Seq, string At, string Actor, string Action, string Target, string Detail, string? Address)
{
    internal static AuditAnswer Of(AuditLine line, TimeZoneInfo zone) => new(
        line.Seq, ApiTime.Text(line.At.UtcTicks, zone)!, line.Entry.Actor, line.Entry.Action, line.Entry.Target, line.Entry.Detail, line.Entry.Address);
}
