using System.Buffers;
using System.IO.Pipelines;
using CchcLive.Domain.Access;
using CchcLive.Grains;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Keys;
using CchcLive.Ingest.Http.Requests;
using CchcLive.Ingest.Http.Signatures;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Http;

/// <summary><c>POST /api/v1/events</c>: the door for sources. <c>docs/ingest-api.md</c> is its contract.</summary>
public static class EventsEndpoint
{
    /// <summary>The greatest body of a single event or a batch, in bytes; NDJSON may be of any length.</summary>
    public const long MaxBatchBytes = 32 * 1024 * 1024;

    /// <summary>What a parsed batch takes, as a multiple of its bytes.</summary>
    private const long ParsedSize = 4;

    private const long MaxReadBytes = 8 * MaxBatchBytes;
    private const string Single = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";
    private const string Lines = "application/x-ndjson";

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/events", Post).Needs(Permission.SendEvents).AddEndpointFilter(IngestInstruments.MeasureAsync)
            .WithName("PostEvents").WithTags("Ingest")
            .WithSummary("Takes CloudEvents of dossiers; answers 200 only after all of the request has been committed.")
            .Accepts<object>(Single, Batch, Lines)
            .Produces<IntakeAnswer>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(408).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429).ProducesProblem(503).RequireRateLimiting(RateLimits.Events);
        // Routing refuses other content types without a word; this route has lower precedence and says what is wrong.
        routes.MapPost("/api/v1/events", () => ApiFaults.Of(415, "unsupported-media-type", $"Content-Type phải là {Single}, {Batch} hoặc {Lines}."))
            .Needs(Permission.SendEvents).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Post(
        HttpContext context, IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources,
        SourceMeter meter, TimeProvider time, IntakeGate gate, RequestSignatures signatures, ILogger<EventIntake> log)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        using var room = gate.TryEnter(type == Lines && !RequestSignatures.IsSigned(context.Request.Headers) ? IntakeGate.StreamBytes : ParsedSize * Math.Min(context.Request.ContentLength ?? MaxBatchBytes, MaxBatchBytes));
        if (room is null || writer.IsSaturated) return Busy(context);
        var intake = new EventIntake(grains, writer, settings, clock, sources, time, context.Scope());
        try
        {
            var (speaker, fault) = await SignedBody.CheckAsync(context, signatures);
            if (speaker is null) return fault!;
            var answer = type == Lines ? await TakeLines(context, intake, speaker) : await TakeWhole(context, intake, speaker, type == Batch);
            meter.Add(intake.Tallies);
            return answer;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (SourceRefusedException e)
        {
            return ApiFaults.Of(StatusCodes.Status403Forbidden, e.Rule, e.Message);
        }
        catch (Exception e) when (e is not (OperationCanceledException or BadHttpRequestException))
        {
            log.LogWarning(e, "A request of events was not committed as a whole; its source is asked to send it again.");
            context.Response.Headers.RetryAfter = e is JournalException ? "5" : "1";
            return ApiFaults.Of(503, "not-committed", "Chưa ghi được toàn bộ yêu cầu; hãy gửi lại nguyên yêu cầu sau ít giây, phần đã ghi sẽ không bị tính hai lần.");
        }
    }

    private static async Task<IResult> TakeLines(HttpContext context, EventIntake intake, Speaker speaker)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        await foreach (var line in new NdjsonReader().ReadAsync(context.Request.BodyReader, context.RequestAborted))
        {
            speaker.Demand(line.Reading);
            await intake.AddAsync(line.Reading, line.Number);
        }

        return Answer(await intake.FinishAsync());
    }

    private static async Task<IResult> TakeWhole(HttpContext context, EventIntake intake, Speaker speaker, bool isBatch)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxReadBytes;
        if (await ReadWhole(context.Request.BodyReader, isBatch, context.RequestAborted) is not { } reading) return TooLarge();
        if (reading.Failure is { } failure)
            return ApiFaults.Of(400, RuleIds.BadJson, $"{failure.Message} (dòng {failure.Line}, byte {failure.BytePosition})");
        foreach (var e in reading.Events) speaker.Demand(e);
        foreach (var e in reading.Events) await intake.AddAsync(e, line: null);
        return Answer(await intake.FinishAsync());
    }

    private static IResult Answer(IntakeAnswer answer) => answer.IsAllRefused ? SenderScopes.Outside(answer.Entries[0]) : Results.Ok(answer);

    /// <summary>
    /// Reads a body; null if it is too large. What exceeds the limit is read and thrown away, because a sender whose connection is cut while it sends
    /// never sees the answer.
    /// </summary>
    private static async Task<RequestReading?> ReadWhole(PipeReader body, bool isBatch, CancellationToken cancellation)
    {
        var isTooLarge = false;
        while (true)
        {
            var result = await body.ReadAsync(cancellation);
            var bytes = result.Buffer;
            isTooLarge |= bytes.Length > MaxBatchBytes;
            if (!result.IsCompleted)
            {
                body.AdvanceTo(isTooLarge ? bytes.End : bytes.Start, bytes.End);
                continue;
            }

            var reading = isTooLarge ? null : Read(bytes, isBatch);
            body.AdvanceTo(bytes.End);
            return reading;
        }
    }

    private static RequestReading Read(in ReadOnlySequence<byte> bytes, bool isBatch)
    {
        ReadOnlySpan<byte> utf8 = bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray();
        return isBatch ? RequestReader.ReadBatch(utf8) : RequestReader.ReadSingle(utf8);
    }

    private static IResult TooLarge() =>
        ApiFaults.Of(413, "too-large", $"Một lô có tối đa {MaxBatchBytes} byte; hãy chia nhỏ hoặc gửi {Lines}, dài bao nhiêu cũng được.");

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return ApiFaults.Of(429, "busy", "Nhật ký đang bận; hãy gửi lại sau ít giây.");
    }
}
