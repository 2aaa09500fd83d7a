using CchcLive.Domain.Access;
using CchcLive.Grains;
using CchcLive.Grains.Access;
using CchcLive.Grains.Audits;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http.Integrity;

/// <summary><c>/api/v1/admin/audits</c>: what the checks covered and found.</summary>
internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin/audits").WithTags("Integrity").Needs(Permission.Operate);
        group.MapGet("/", StateAsync).WithName("GetAudits").Produces<AuditsAnswer>().WithSummary("The last round of checks, what it covered and found, and since when every unit has been covered.");
        group.MapPost("/", RunAsync).WithName("RunAudit").Produces<AuditsAnswer>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(415).WithSummary("Makes a round of checks now, and answers when it has ended.");
        group.MapPost("/acknowledge", AcknowledgeAsync).WithName("AcknowledgeAudit").Produces<AuditsAnswer>().ProducesProblem(400).ProducesProblem(415)
            .WithSummary("Takes note of what was found: the alarm is silent until another round finds something.");
    }

    private static async Task<IResult> StateAsync(AuditJournal journal, OrgRegistry registry, GrainSettings settings, CancellationToken cancellation)
    {
        await journal.CatchUpAsync(cancellation);
        return Results.Ok(AuditsAnswer.Of(journal.Current, settings.Shards, registry.CalendarOf(null).Zone));
    }

    private static async Task<IResult> RunAsync(AuditOrder order, IServiceProvider services, AuditJournal journal, OrgRegistry registry, GrainSettings settings, CancellationToken cancellation)
    {
        if (services.GetService<Auditor>() is not { } auditor) return ApiFaults.Of(409, "no-grains", "Tiến trình này không giữ dữ liệu; hãy gửi yêu cầu đến tiến trình có vai trò silo.");
        await auditor.RunAsync(cancellation);
        return await StateAsync(journal, registry, settings, cancellation);
    }

    private static async Task<IResult> AcknowledgeAsync(AuditNote note, HttpContext http, AuditJournal journal, AuditLog audit, OrgRegistry registry, GrainSettings settings, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(note.Note)) return ApiFaults.Of(400, "missing-field", "Hãy ghi đã xử lý thế nào (note).");
        await journal.AcknowledgeAsync(new AuditAcknowledgement(time.GetUtcNow(), http.Visitor().Id, note.Note.Trim()), http.RequestAborted);
        await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.AuditAcknowledged, "", note.Note.Trim(), http.Address()), http.RequestAborted);
        return await StateAsync(journal, registry, settings, http.RequestAborted);
    }
}

/// <summary>That a round be made now; an empty object will do.</summary>
public sealed record AuditOrder;

/// <summary>What was done about what was found.</summary>
/// <param name="Note">In words.</param>
public sealed record AuditNote(string? Note);

/// <summary>Where the checks stand.</summary>
/// <param name="IsAlarm">True while something that was found is neither gone nor taken note of.</param>
/// <param name="LastBeganAt">When the last round began; null before the first.</param>
/// <param name="LastEndedAt">When it ended.</param>
/// <param name="AllUnitsCoveredAt">Since when every unit has been counted again from the journal; null if not all were.</param>
/// <param name="Streams">Streams verified in the last round.</param>
/// <param name="Units">Units compared in it.</param>
/// <param name="Shards">Each shard's last audit.</param>
/// <param name="Skipped">What the last round could not compare.</param>
/// <param name="Findings">What is open, in words.</param>
/// <param name="Differences">Figures that differ.</param>
/// <param name="AcknowledgedBy">Who has taken note.</param>
/// <param name="AcknowledgedAt">When.</param>
/// <param name="Note">What was done about it.</param>
public sealed record AuditsAnswer(
    bool IsAlarm, string? LastBeganAt, string? LastEndedAt, string? AllUnitsCoveredAt, int Streams, int Units, IReadOnlyList<AuditedShardAnswer> Shards, IReadOnlyList<string> Skipped,
    IReadOnlyList<string> Findings, IReadOnlyList<AuditDifference> Differences, string? AcknowledgedBy, string? AcknowledgedAt, string? Note)
{
    internal static AuditsAnswer Of(AuditState state, int shards, TimeZoneInfo zone) => new(
        state.IsAlarm, Text(state.Last?.BeganAt, zone), Text(state.Last?.EndedAt, zone), Text(state.AllCoveredAt(shards), zone), state.Last?.Streams ?? 0, state.Last?.Units ?? 0,
        [.. state.Shards.Select(shard => new AuditedShardAnswer(shard.Key, Text(shard.Value.At, zone)!, shard.Value.Shard.Position, shard.Value.Shard.Dossiers))], state.Last?.Skipped ?? [],
        [.. state.Open.SelectMany(run => run.StreamFaults.Concat(run.RecountFaults))], [.. state.Open.SelectMany(run => run.Differences)],
        state.Acknowledged?.By, Text(state.Acknowledged?.At, zone), state.Acknowledged?.Note);

    private static string? Text(DateTimeOffset? at, TimeZoneInfo zone) => ApiTime.Text(at?.UtcTicks ?? 0, zone);
}

/// <summary>A shard's last audit.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="At">When.</param>
/// <param name="Position">Up to which event of its stream.</param>
/// <param name="Dossiers">How many dossiers that were.</param>
public sealed record AuditedShardAnswer(int Shard, string At, long Position, int Dossiers);
