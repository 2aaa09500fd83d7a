using System.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Access;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Requests;
using CchcLive.Journal;
using CchcLive.Journal.Verification;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary>What an operator asks of a running program: recount, verify, export, org units.</summary>
public static class AdminEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapAdmin(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin").WithTags("Admin").Needs(Permission.Operate);
        group.MapGet("/recount", Recount).WithName("Recount").Produces<RecountAnswer>().WithSummary("Folds and counts everything afresh and compares with the live counters.");
        group.MapGet("/verify", Verify).WithName("Verify").Produces<VerifyAnswer>().WithSummary("Checks the hash chain of every stream, and that every published document is what its hash says.");
        group.MapGet("/journal", Export).Needs(Permission.ExportJournal).WithName("ExportJournal").Produces(200, contentType: "application/x-ndjson").ProducesProblem(404).WithSummary("The journal's events as CloudEvents, one a line.");
        group.MapGet("/org", (OrgRegistry registry) => Results.Bytes(registry.Current.Org.ToJson(), "application/json")).Needs(Permission.ManageOrg).WithName("GetOrg").Produces(200, contentType: "application/json")
            .WithSummary("The whole org chart (docs/org-chart.md).");
        group.MapPost("/org", AddOrg).Needs(Permission.ManageOrg).WithName("AddOrg").Accepts<object>("application/json").Produces<AddedAnswer>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).TakesMebibytes(16)
            .WithSummary("Adds units to the org chart, or extends those there are.");
        return routes;
    }

    private static async Task<IResult> Recount(BoardQueries boards)
    {
        var shards = await boards.StatusAsync(recount: true);
        return Results.Ok(new RecountAnswer(
            shards.Sum(shard => (long)shard.Dossiers), shards.Sum(shard => (long)shard.Retired), shards.Sum(shard => shard.Events), shards.Sum(shard => (long)shard.Orphans),
            [.. shards.SelectMany(shard => shard.Differences.Select(difference => $"Shard {shard.Shard}: {difference}"))]));
    }

    private static async Task<IResult> Verify(IJournalStore store, CancellationToken cancellation)
    {
        var streams = new List<StreamAnswer>();
        await foreach (var verdict in JournalVerifier.VerifyAsync(store, cancellation))
            streams.Add(new StreamAnswer(verdict.Stream, verdict.Segments, verdict.Events, verdict.IsClean
                ? await PublicationVerifier.FaultAsync(store, verdict.Stream, cancellation) ?? await ReportVerifier.FaultAsync(store, verdict.Stream, cancellation)
                : verdict.Detail));
        return Results.Ok(new VerifyAnswer(streams));
    }

    private static async Task<IResult> Export(string? stream, HttpContext http, IJournalStore store, AuditLog audit, CancellationToken cancellation)
    {
        var all = await store.StreamsAsync(cancellation);
        if (stream is not null && !all.Contains(stream, StringComparer.Ordinal)) return ApiFaults.Of(404, "unknown-stream", $"Nhật ký không có luồng “{stream}”; có: {string.Join(", ", all)}.");
        await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.JournalExported, stream ?? "", Address: http.Address()), cancellation);
        var wanted = all.Where(name => stream is null ? name.StartsWith("shard/", StringComparison.Ordinal) : name == stream);
        return Results.Stream(body => WriteStreams(body, wanted, store, cancellation), "application/x-ndjson");
    }

    private static async Task WriteStreams(Stream body, IEnumerable<string> streams, IJournalStore store, CancellationToken cancellation)
    {
        foreach (var name in streams)
        {
            await foreach (var segment in store.ReadAsync(name, 1, cancellation))
            {
                if (name.StartsWith("shard/", StringComparison.Ordinal)) await WriteEvents(body, segment.Body, cancellation);
                else
                {
                    await body.WriteAsync(segment.Body, cancellation);
                    await body.WriteAsync("\n"u8.ToArray(), cancellation);
                }
            }
        }
    }

    private static async Task WriteEvents(Stream body, ReadOnlyMemory<byte> segment, CancellationToken cancellation)
    {
        using var lines = new MemoryStream();
        foreach (var e in EventBatch.Decode(segment.Span))
        {
            lines.Write(CloudEventWriter.ToUtf8(e));
            lines.WriteByte((byte)'\n');
        }

        await body.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
    }

    private static async Task<IResult> AddOrg(HttpRequest request, BoardQueries boards, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) return ApiFaults.NotJson();
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        try
        {
            return Results.Ok(new AddedAnswer(await boards.AddOrgAsync(OrgChart.Parse(Encoding.UTF8.GetBytes(await reader.ReadToEndAsync(cancellation))), cancellation)));
        }
        catch (FormatException e)
        {
            return ApiFaults.Of(400, "bad-org", e.Message);
        }
    }
}
